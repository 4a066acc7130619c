package dev.bellwether.sentiment.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FairTurnsTest {
    private static final long MILLI = 1_000_000;

    private final FairTurns turns = new FairTurns(1);
    private final List<Workload> order = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void everyoneWasServed() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void manyOfOneWorkload_doNotStarveAnother() throws InterruptedException {
        turns.take(Workload.CALLS);
        wait(Workload.CALLS, 6, MILLI);
        wait(Workload.ARTICLES, 3, MILLI);

        turns.giveBack(Workload.CALLS, MILLI);
        await().until(() -> order.size() == 9);

        assertThat(order.subList(0, 6)).filteredOn(Workload.ARTICLES::equals).hasSize(3);
    }

    @Test
    void workloadOfLongTexts_hasAsMuchTimeAndNotAsManyTurns() throws InterruptedException {
        turns.take(Workload.STREAMS);
        wait(Workload.CALLS, 20, MILLI);
        wait(Workload.ARTICLES, 5, 10 * MILLI);

        turns.giveBack(Workload.STREAMS, MILLI);
        await().until(() -> order.size() == 25);

        assertThat(order.subList(0, 12)).filteredOn(Workload.CALLS::equals).hasSizeGreaterThanOrEqualTo(10);
        assertThat(order.subList(0, 12)).contains(Workload.ARTICLES);
    }

    @Test
    void workloadThatWantedNothing_hasSavedNothingUp() throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            turns.take(Workload.ARTICLES);
            turns.giveBack(Workload.ARTICLES, MILLI);
        }
        turns.take(Workload.ARTICLES);
        wait(Workload.CALLS, 8, MILLI);
        wait(Workload.ARTICLES, 4, MILLI);

        turns.giveBack(Workload.ARTICLES, MILLI);
        await().until(() -> order.size() == 12);

        assertThat(order.subList(0, 10)).filteredOn(Workload.ARTICLES::equals).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void workloadAloneAfterAnother_isServedAtOnce() throws InterruptedException {
        turns.take(Workload.CALLS);
        turns.giveBack(Workload.CALLS, 1_000 * MILLI);

        turns.take(Workload.CALLS);
        wait(Workload.COMPARISONS, 1, MILLI);
        turns.giveBack(Workload.CALLS, MILLI);

        await().until(() -> order.equals(List.of(Workload.COMPARISONS)));
    }

    @Test
    void whoIsInterruptedWhileWaiting_takesNoPlace() throws InterruptedException {
        turns.take(Workload.CALLS);
        wait(Workload.CALLS, 1, MILLI);
        threads.get(0).interrupt();
        threads.get(0).join();

        turns.giveBack(Workload.CALLS, MILLI);

        turns.take(Workload.ARTICLES);
        assertThat(order).isEmpty();
    }

    /** So many threads that want a turn each and use it for so long, all of them waiting when this answers. */
    private void wait(Workload workload, int count, long nanos) {
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(() -> use(workload, nanos));
            threads.add(thread);
            thread.start();
            await().until(() -> thread.getState() == Thread.State.WAITING);
        }
    }

    private void use(Workload workload, long nanos) {
        try {
            turns.take(workload);
            order.add(workload);
            turns.giveBack(workload, nanos);
        } catch (InterruptedException expected) {
            Thread.currentThread().interrupt();
        }
    }
}
