package dev.bellwether.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdTableTest {

    @Test
    void find_afterRandomAdditionsAndRemovals_agreesWithAMap() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int[] hashes = random.ints(2_000, 0, 300).toArray();
        IdTable table = new IdTable(id -> hashes[id]);
        Map<Integer, Boolean> there = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            int id = random.nextInt(hashes.length);
            if (there.remove(id) != null) {
                table.remove(id);
            } else {
                table.add(id);
                there.put(id, true);
            }
            int asked = random.nextInt(hashes.length);
            assertThat(table.find(hashes[asked], found -> found == asked))
                    .as("seed %s", seed)
                    .isEqualTo(there.containsKey(asked) ? asked : -1);
        }
    }
}
