package dev.bellwether.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ByteBudgetTest {

    private final ByteBudget budget = new ByteBudget(100, 60);
    private final ByteBudget.Share one = budget.open();
    private final ByteBudget.Share two = budget.open();
    private final ByteBudget.Share three = budget.open();

    @Test
    void share_thatIsUsedUp_waitsForItsOwn() {
        take(one, 50).assertCompleted();

        UniAssertSubscriber<Void> more = take(one, 20);

        more.assertNotTerminated();
        take(two, 50).assertCompleted();
        one.giveBack(50);
        more.assertCompleted();
    }

    @Test
    void whole_thatIsUsedUp_isSharedOutInTurn() {
        take(one, 60).assertCompleted();
        UniAssertSubscriber<Void> large = take(two, 50);
        UniAssertSubscriber<Void> small = take(three, 10);

        large.assertNotTerminated();
        small.assertNotTerminated();
        one.giveBack(60);
        large.assertCompleted();
        small.assertCompleted();
    }

    @Test
    void largerThanAll_isTakenAlone() {
        UniAssertSubscriber<Void> huge = take(one, 1_000);

        huge.assertCompleted();
        UniAssertSubscriber<Void> other = take(two, 1);
        other.assertNotTerminated();
        one.giveBack(1_000);
        other.assertCompleted();
    }

    @Test
    void closedShare_givesAllBackOnce() {
        take(one, 60).assertCompleted();
        take(two, 40).assertCompleted();
        UniAssertSubscriber<Void> waiting = take(three, 50);

        one.close();
        one.giveBack(60);

        waiting.assertCompleted();
        UniAssertSubscriber<Void> beyond = take(budget.open(), 20);
        beyond.assertNotTerminated();
    }

    @Test
    void budget_underRandomUse_isNeverExceededAndNobodyIsForgotten() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<ByteBudget.Share> shares =
                IntStream.range(0, 5).mapToObj(i -> budget.open()).toList();
        List<UniAssertSubscriber<Void>> asked = new ArrayList<>();
        Deque<Runnable> held = new ArrayDeque<>();
        long[] taken = {0};
        boolean[] isAsking = new boolean[5];

        for (int i = 0; i < 10_000; i++) {
            int place = random.nextInt(5);
            ByteBudget.Share share = shares.get(place);
            if (random.nextBoolean() && !isAsking[place]) {
                int bytes = 1 + random.nextInt(60);
                isAsking[place] = true;
                UniAssertSubscriber<Void> answer = share.take(bytes)
                        .invoke(() -> {
                            isAsking[place] = false;
                            taken[0] += bytes;
                            held.add(() -> {
                                taken[0] -= bytes;
                                share.giveBack(bytes);
                            });
                        })
                        .subscribe()
                        .withSubscriber(UniAssertSubscriber.create());
                asked.add(answer);
            } else if (!held.isEmpty()) {
                held.poll().run();
            }
            assertThat(taken[0]).as("seed %d", seed).isBetween(0L, 100L);
        }
        while (!held.isEmpty()) {
            held.poll().run();
        }

        asked.forEach(UniAssertSubscriber::assertCompleted);
    }

    private static UniAssertSubscriber<Void> take(ByteBudget.Share share, long bytes) {
        return share.take(bytes).subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
