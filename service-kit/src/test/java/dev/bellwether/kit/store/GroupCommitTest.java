package dev.bellwether.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.pgclient.PgException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final PgException VIOLATION = new PgException("refused", "ERROR", "23514", "");

    private final Deque<UniEmitter<? super List<Integer>>> commits = new ArrayDeque<>();
    private final List<List<Integer>> groups = new ArrayList<>();
    private final GroupCommit<Integer, Integer> held = new GroupCommit<>(
            group -> {
                groups.add(group);
                return Uni.createFrom().<List<Integer>>emitter(emitter -> commits.add(emitter));
            },
            new GroupCommit.Limits<>(4, 100, Integer::longValue),
            Runnable::run);

    @Test
    void item_thatComesAlone_isNotHeldBack() {
        put(1);

        assertThat(groups).containsExactly(List.of(1));
    }

    @Test
    void items_thatComeDuringACommit_areTheNextGroup() {
        UniAssertSubscriber<Integer> first = put(1);
        UniAssertSubscriber<Integer> second = put(2);
        UniAssertSubscriber<Integer> third = put(3);

        commits.poll().complete(List.of(10));

        first.assertCompleted().assertItem(10);
        assertThat(groups).containsExactly(List.of(1), List.of(2, 3));
        second.assertNotTerminated();
        commits.poll().complete(List.of(20, 30));
        third.assertCompleted().assertItem(30);
    }

    @Test
    void group_isBoundedInItemsAndBytes() {
        put(1);
        IntStream.of(2, 3, 4, 5, 6, 99, 200, 7).forEach(this::put);

        while (!commits.isEmpty()) {
            commits.poll().complete(groups.get(groups.size() - 1));
        }

        assertThat(groups)
                .containsExactly(List.of(1), List.of(2, 3, 4, 5), List.of(6), List.of(99), List.of(200), List.of(7));
    }

    @Test
    void itemsThatWereLeftOut_leadTheNextGroup() {
        put(1);
        UniAssertSubscriber<Integer> second = put(2);
        UniAssertSubscriber<Integer> third = put(3);
        commits.poll().complete(List.of(10));
        put(4);

        commits.poll().complete(List.of(20));

        second.assertCompleted().assertItem(20);
        third.assertNotTerminated();
        assertThat(groups).endsWith(List.of(3, 4));
    }

    @Test
    void item_whoseCallerWent_isNotWritten() {
        put(1);
        Cancellable gone = held.put(2).subscribe().with(outcome -> {});
        put(3);

        gone.cancel();
        commits.poll().complete(List.of(10));

        assertThat(groups).containsExactly(List.of(1), List.of(3));
    }

    @Test
    void failure_thatIsNotOfTheItems_failsTheGroupOnce() {
        put(1);
        UniAssertSubscriber<Integer> second = put(2);
        UniAssertSubscriber<Integer> third = put(3);
        commits.poll().complete(List.of(10));

        commits.poll().fail(new PgException("gone", "FATAL", "57P01", ""));

        second.assertFailedWith(PgException.class);
        third.assertFailedWith(PgException.class);
        assertThat(groups).hasSize(2);
        put(4);
        assertThat(groups).endsWith(List.of(4));
    }

    @Test
    void itemsThatTheDatabaseRefuses_failAlone() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Set<Integer> bad = new HashSet<>();
            IntStream.range(0, random.nextInt(8)).forEach(i -> bad.add(random.nextInt(60)));
            List<Integer> written = new ArrayList<>();
            Deque<Runnable> later = new ArrayDeque<>();
            GroupCommit<Integer, Integer> groupCommit = new GroupCommit<>(
                    group -> {
                        if (group.stream().anyMatch(bad::contains)) {
                            return Uni.createFrom().failure(VIOLATION);
                        }
                        written.addAll(group);
                        return Uni.createFrom().item(group);
                    },
                    new GroupCommit.Limits<>(1 + random.nextInt(40), 1_000, item -> 1),
                    later::add);

            List<UniAssertSubscriber<Integer>> callers = IntStream.range(0, 60)
                    .mapToObj(i -> groupCommit.put(i).subscribe().withSubscriber(UniAssertSubscriber.create()))
                    .toList();
            while (!later.isEmpty()) {
                later.poll().run();
            }

            assertThat(written)
                    .as("seed %d, round %d", seed, round)
                    .containsExactlyElementsOf(IntStream.range(0, 60)
                            .filter(i -> !bad.contains(i))
                            .boxed()
                            .toList());
            for (int i = 0; i < 60; i++) {
                if (bad.contains(i)) {
                    callers.get(i).assertFailedWith(PgException.class);
                } else {
                    callers.get(i).assertCompleted().assertItem(i);
                }
            }
        }
    }

    private UniAssertSubscriber<Integer> put(int item) {
        return held.put(item).subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
