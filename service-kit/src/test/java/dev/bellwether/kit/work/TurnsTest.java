package dev.bellwether.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void turns_askedForInAnyOrder_areAnsweredInTheirOwn() {
        long seed = new Random().nextLong();
        Turns turns = new Turns();
        List<Turns.Turn> places =
                IntStream.range(0, 200).mapToObj(i -> turns.take()).toList();
        List<Integer> asking = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
        Collections.shuffle(asking, new Random(seed));
        List<Integer> answered = new ArrayList<>();

        asking.forEach(i -> places.get(i).await().subscribe().with(done -> answered.add(i)));

        assertThat(answered)
                .as("seed %d", seed)
                .containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
    }

    @Test
    void turn_behindOneThatWaits_waits() {
        Turns turns = new Turns();
        turns.take();
        Turns.Turn second = turns.take();
        List<String> answered = new ArrayList<>();

        second.await().subscribe().with(done -> answered.add("second"));

        assertThat(answered).isEmpty();
    }

    @Test
    void longLine_isAnsweredWithoutADeepStack() {
        Turns turns = new Turns();
        Turns.Turn first = turns.take();
        int[] answered = {0};
        for (int i = 0; i < 100_000; i++) {
            turns.take().await().subscribe().with(done -> answered[0]++);
        }

        first.await().subscribe().with(done -> answered[0]++);

        assertThat(answered[0]).isEqualTo(100_001);
    }
}
