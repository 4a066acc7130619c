package dev.bellwether.kit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bellwether.kit.work.Background;
import dev.bellwether.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FollowerIT {

    private static final int NEVER = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration SILENCE = Duration.ofMillis(500);

    @Inject
    FollowerPlace place;

    @Inject
    FollowerConfig config;

    @Inject
    Clock clock;

    @Inject
    Background background;

    @Inject
    Pool pool;

    @Test
    void follow_throughStreamAndWriteFailures_appliesEachChangeOnceInOrder() {
        FakeUpstream upstream = new FakeUpstream(300, 11);
        Follower<Integer> follower = follower(upstream, new Appending(upstream.name(), upstream.size / 2, 17));

        follower.start();
        await().atMost(PATIENCE).until(() -> applied(upstream.name()).size() >= 300);
        Notes.await(follower::close);

        assertThat(applied(upstream.name()))
                .isEqualTo(IntStream.range(0, 300).boxed().toList());
    }

    @Test
    void follow_byTwoReplicasAtOnce_hasNoDoubleEffectAndIsTakenOver() {
        FakeUpstream upstream = new FakeUpstream(400, 7);
        Follower<Integer> first = follower(upstream, new Appending(upstream.name(), upstream.size / 2, NEVER));
        Follower<Integer> second = follower(upstream, new Appending(upstream.name(), upstream.size / 2, NEVER));

        first.start();
        second.start();
        await().atMost(PATIENCE).until(() -> applied(upstream.name()).size() >= 100);
        boolean firstLed = first.state().leader();
        Notes.await(firstLed ? first::close : second::close);
        await().atMost(PATIENCE).until(() -> applied(upstream.name()).size() >= 400);
        Notes.await(firstLed ? second::close : first::close);

        assertThat(applied(upstream.name()))
                .isEqualTo(IntStream.range(0, 400).boxed().toList());
    }

    @Test
    void commit_underAnOlderFence_writesNothing() {
        String upstream = "fenced-" + UUID.randomUUID();
        FollowerPlace.Lease old =
                Notes.await(() -> place.acquire(upstream, "a", Duration.ZERO)).orElseThrow();
        assertThat(Notes.await(() -> place.acquire(upstream, "b", Duration.ofMinutes(1))))
                .isPresent();

        FollowerPlace.Reached somewhere = new FollowerPlace.Reached("somewhere", Optional.empty());

        Throwable refused = org.assertj.core.api.Assertions.catchThrowable(() ->
                Notes.await(() -> place.commit(old, new Appending(upstream, 0, NEVER).write(List.of(1)), somewhere)));

        assertThat(refused).isInstanceOf(FollowerPlace.Lost.class);
        assertThat(applied(upstream)).isEmpty();
    }

    @Test
    void follow_afterAnExpiredToken_listsAfresh() {
        FakeUpstream upstream = new FakeUpstream(50, NEVER);
        Follower<Integer> follower = follower(upstream, new Appending(upstream.name(), upstream.size / 2, NEVER));
        FollowerPlace.Lease lease = Notes.await(() -> place.acquire(upstream.name(), "setup", Duration.ofSeconds(5)))
                .orElseThrow();
        Notes.await(() -> place.moveTo(lease, new FollowerPlace.Reached("expired", Optional.empty()))
                .chain(place::release));

        follower.start();
        await().atMost(PATIENCE).until(() -> applied(upstream.name()).size() >= 50);
        Notes.await(follower::close);

        assertThat(upstream.lists).hasPositiveValue();
        assertThat(applied(upstream.name()))
                .isEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void follow_whenABatchTakesLongerThanTheSilence_goesOnWithTheStream() {
        FakeUpstream upstream = new FakeUpstream(8, NEVER);
        Application<Integer> slow =
                slowed(new Appending(upstream.name(), upstream.size / 2, NEVER), SILENCE.multipliedBy(3));
        Follower<Integer> follower = follower(upstream, slow, hearing(SILENCE));

        follower.start();
        await().atMost(PATIENCE).until(() -> applied(upstream.name()).size() >= 8);
        Notes.await(follower::close);

        assertThat(upstream.streams).hasValue(1);
        assertThat(applied(upstream.name()))
                .isEqualTo(IntStream.range(0, 8).boxed().toList());
    }

    @Test
    void follow_ofAStreamThatFallsSilent_opensItAnew() {
        FakeUpstream upstream = new FakeUpstream(8, NEVER);
        Follower<Integer> follower =
                follower(upstream, new Appending(upstream.name(), upstream.size / 2, NEVER), hearing(SILENCE));

        follower.start();
        await().atMost(PATIENCE).until(() -> upstream.streams.get() >= 3);
        Notes.await(follower::close);

        assertThat(applied(upstream.name()))
                .isEqualTo(IntStream.range(0, 8).boxed().toList());
    }

    /** As configured, but for the silence. */
    private FollowerConfig hearing(Duration silence) {
        return new FollowerConfig() {
            @Override
            public Duration lease() {
                return config.lease();
            }

            @Override
            public Duration silence() {
                return silence;
            }

            @Override
            public Duration shortestPause() {
                return config.shortestPause();
            }

            @Override
            public Duration longestPause() {
                return config.longestPause();
            }
        };
    }

    /** As a model that has much to read. */
    private static Application<Integer> slowed(Application<Integer> application, Duration delay) {
        return numbers -> application.prepare(numbers).onItem().delayIt().by(delay);
    }

    private Follower<Integer> follower(FakeUpstream upstream, Appending application) {
        return follower(upstream, application, config);
    }

    private Follower<Integer> follower(FakeUpstream upstream, Application<Integer> application, FollowerConfig config) {
        return new Follower<>(
                upstream, application, place, config, clock, UUID.randomUUID().toString(), background);
    }

    /** What was applied, in the order of the log. */
    private List<Integer> applied(String upstream) {
        return Notes.await(() -> pool.preparedQuery("select revision from change_log where kind = $1 order by xid, seq")
                .execute(Tuple.of(upstream))
                .map(rows -> {
                    List<Integer> found = new ArrayList<>();
                    rows.forEach(row -> found.add(row.getInteger(0) - 1));
                    return found;
                }));
    }

    /** A log of the numbers below a size, whose streams break now and then; a token is the next number. */
    private static final class FakeUpstream implements Upstream<Integer> {

        private final String name = "numbers-" + UUID.randomUUID();
        private final AtomicInteger lists = new AtomicInteger();
        private final AtomicInteger streams = new AtomicInteger();
        private final int size;
        private final int breaksEvery;

        FakeUpstream(int size, int breaksEvery) {
            this.size = size;
            this.breaksEvery = breaksEvery;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Multi<Batch<Integer>> watch(String resumeToken) {
            if (resumeToken.equals("expired")) {
                return Multi.createFrom().failure(new Expired());
            }
            int from = Integer.parseInt(resumeToken);
            Random random = new Random(streams.incrementAndGet());
            return Multi.createFrom()
                    .range(from, size)
                    .map(i -> {
                        if (breaksEvery < NEVER && random.nextInt(breaksEvery) == 0) {
                            throw new IllegalStateException("the stream broke");
                        }
                        return new Batch<>(List.of(i), String.valueOf(i + 1));
                    })
                    .onCompletion()
                    .switchTo(Multi.createFrom().nothing());
        }

        @Override
        public Uni<Page<Integer>> list(String pageToken) {
            lists.incrementAndGet();
            int from = pageToken.isEmpty() ? 0 : Integer.parseInt(pageToken);
            int to = Math.min(from + 20, size / 2);
            List<Integer> numbers = IntStream.range(from, to).boxed().toList();
            String next = to == size / 2 ? "" : String.valueOf(to);
            return Uni.createFrom().item(new Page<>(numbers, next, String.valueOf(size / 2)));
        }
    }

    /**
     * Writes numbers to the change log: those of the listing once, as a listing may be repeated; those of the stream as
     * often as they come, so that a repetition would show. Fails now and then in mid-transaction.
     */
    private static final class Appending implements Application<Integer> {

        private final String name;
        private final int listed;
        private final int failsEvery;
        private final AtomicInteger writes = new AtomicInteger();

        Appending(String name, int listed, int failsEvery) {
            this.name = name;
            this.listed = listed;
            this.failsEvery = failsEvery;
        }

        @Override
        public Uni<Write> prepare(List<Integer> numbers) {
            return Uni.createFrom().item(write(numbers));
        }

        Write write(List<Integer> numbers) {
            return new Write() {
                @Override
                public Set<String> resources() {
                    return Set.of(name);
                }

                @Override
                public Uni<Void> apply(Mutiny.StatelessSession session) {
                    return Multi.createFrom()
                            .iterable(numbers)
                            .onItem()
                            .transformToUniAndConcatenate(number -> append(session, number))
                            .collect()
                            .last()
                            .invoke(() -> {
                                if (writes.incrementAndGet() % failsEvery == 0) {
                                    throw new IllegalStateException("failed between rows and token");
                                }
                            });
                }
            };
        }

        /** Listed numbers may come again after a crash: those are known by their number. */
        private Uni<Void> append(Mutiny.StatelessSession session, int number) {
            return session.createNativeQuery("""
                            insert into change_log (kind, resource, revision)
                            select cast(?1 as text), gen_random_uuid(), cast(?2 as integer)
                            where cast(?3 as boolean) or not exists (
                              select 1 from change_log where kind = cast(?1 as text) and revision = cast(?2 as integer))
                            """)
                    .setParameter(1, name)
                    .setParameter(2, number + 1)
                    .setParameter(3, number >= listed)
                    .executeUpdate()
                    .replaceWithVoid();
        }
    }
}
