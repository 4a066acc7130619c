package dev.bellwether.kit.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentChangesTest {

    private static final ChangeOrigin ORIGIN = new ChangeOrigin(Instant.EPOCH, "");

    @Test
    void after_anyPlace_tellsWhatAListWouldOfWhatIsNotForgottenOrThatItNoLongerKnows() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RecentChanges<Integer> recent = new RecentChanges<>(40, 300, new LogPosition(1, 5, 0));
        List<Map.Entry<LogPosition, Integer>> all = new ArrayList<>();
        Map<LogPosition, UUID> resources = new HashMap<>();
        LogPosition head = new LogPosition(1, 5, 0);
        int known = 0;
        for (int step = 0; step < 2_000; step++) {
            for (int i = random.nextInt(4); i > 0; i--) {
                head = new LogPosition(1, head.xid() + random.nextInt(2), head.seq() + 1);
                int weight = 1 + random.nextInt(20);
                all.add(Map.entry(head, weight));
                UUID resource = new UUID(0, random.nextInt(30));
                resources.put(head, resource);
                recent.add(head, resource, new RecentChanges.Told<>(weight, ORIGIN), weight);
            }
            if (random.nextInt(4) == 0) {
                Set<UUID> gone = Set.of(new UUID(0, random.nextInt(30)));
                recent.forget(gone);
                all.removeIf(entry -> gone.contains(resources.get(entry.getKey())));
            }
            recent.advance(head);
            LogPosition place = all.isEmpty() || random.nextInt(8) == 0
                    ? head
                    : all.get(Math.max(0, all.size() - 1 - random.nextInt(60))).getKey();

            Optional<RecentChanges.Found<Integer>> found = recent.after(place, weight -> weight % 2 == 0, 5);

            List<Map.Entry<LogPosition, RecentChanges.Told<Integer>>> expected = all.stream()
                    .filter(entry -> place.isBefore(entry.getKey()) && entry.getValue() % 2 == 0)
                    .limit(5)
                    .map(entry -> Map.entry(entry.getKey(), new RecentChanges.Told<>(entry.getValue(), ORIGIN)))
                    .toList();
            found.ifPresent(
                    answer -> assertThat(answer.changes()).as("seed %d", seed).isEqualTo(expected));
            known += found.isPresent() ? 1 : 0;
        }
        assertThat(known).as("seed %d", seed).isBetween(200, 1_999);
    }
}
