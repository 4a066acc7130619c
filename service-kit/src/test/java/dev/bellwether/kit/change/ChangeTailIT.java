package dev.bellwether.kit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.token.Seal;
import dev.bellwether.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChangeTailIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    ChangeTails tails;

    @Inject
    ChangeLog log;

    @Inject
    ResumeTokens tokens;

    @Inject
    PartitionTrimmer trimmer;

    @Inject
    Pool pool;

    @Inject
    Seal seal;

    @Inject
    Notes notes;

    private ChangeTail<String> tail;

    @BeforeEach
    void startTail() {
        tail = tails.start(notes);
    }

    @Test
    void watch_fromNow_greetsWithATokenAndTellsWhatFollows() {
        String run = run();
        AssertSubscriber<WatchBatch<String>> watcher = watch("", run);

        watcher.awaitNextItem(PATIENCE);
        notes.createAll(run, 3);
        await().atMost(PATIENCE).until(() -> told(watcher).size() == 3);

        assertThat(watcher.getItems().get(0).changes()).isEmpty();
        assertThat(watcher.getItems().get(0).resumeToken()).isNotEmpty();
        assertThat(told(watcher)).containsExactly(run + "0@1", run + "1@1", run + "2@1");
        watcher.cancel();
    }

    @Test
    void watch_ofNothing_beatsWithAToken() {
        AssertSubscriber<WatchBatch<String>> watcher = watch("", "nothing has this prefix");

        watcher.awaitItems(3, PATIENCE);

        assertThat(watcher.getItems())
                .allSatisfy(batch -> assertThat(batch.changes()).isEmpty());
        watcher.cancel();
    }

    @Test
    void watch_resumedAtEveryBoundary_tellsTheExactSuffix() {
        String run = run();
        String start = Notes.await(log::tokenOfNow);
        // More than memory holds, so that some resume from the log and some from memory.
        notes.createAll(run, 120);
        List<WatchBatch.Told<String>> all = readAll(start, run, 120);

        for (int i = 0; i < all.size(); i++) {
            List<String> suffix = all.subList(i + 1, all.size()).stream()
                    .map(WatchBatch.Told::change)
                    .toList();
            List<String> resumed = readAll(all.get(i).resumeToken(), run, suffix.size()).stream()
                    .map(WatchBatch.Told::change)
                    .toList();
            assertThat(resumed).as("after change %d", i).isEqualTo(suffix);
        }
        assertThat(all)
                .extracting(WatchBatch.Told::change)
                .isEqualTo(IntStream.range(0, 120).mapToObj(i -> run + i + "@1").toList());
    }

    @Test
    void watch_byAReaderThatStalls_holdsNobodyAndMissesNothing() {
        String run = run();
        AssertSubscriber<WatchBatch<String>> stalled = AssertSubscriber.create(1);
        tail.watch("", change -> change.startsWith(run)).subscribe(stalled);
        stalled.awaitItems(1, PATIENCE);
        AssertSubscriber<WatchBatch<String>> fast = watch("", run);
        fast.awaitNextItem(PATIENCE);

        notes.createAll(run, 200);
        await().atMost(PATIENCE).until(() -> told(fast).size() == 200);
        assertThat(stalled.getItems()).hasSize(1);
        stalled.request(Long.MAX_VALUE);
        await().atMost(PATIENCE).until(() -> told(stalled).size() == 200);

        assertThat(told(stalled)).isEqualTo(told(fast)).doesNotHaveDuplicates();
        fast.cancel();
        stalled.cancel();
    }

    @Test
    void watch_ofWhatWasErased_tellsOnlyTheErasureFromMemoryAndFromTheLog() {
        String run = run();
        String start = Notes.await(log::tokenOfNow);
        AssertSubscriber<WatchBatch<String>> behind = AssertSubscriber.create(1);
        tail.watch("", change -> isOf(run, change)).subscribe(behind);
        behind.awaitItems(1, PATIENCE);
        AssertSubscriber<WatchBatch<String>> fast = AssertSubscriber.create(Long.MAX_VALUE);
        tail.watch("", change -> isOf(run, change)).subscribe(fast);
        fast.awaitNextItem(PATIENCE);
        UUID note = Notes.await(() -> notes.create(run + "secret"));
        Notes.await(() -> notes.create(run + "kept"));
        await().atMost(PATIENCE).until(() -> told(fast).size() == 2);

        Notes.await(() -> notes.erase(note));
        await().atMost(PATIENCE).until(() -> told(fast).size() == 3);
        behind.request(Long.MAX_VALUE);
        await().atMost(PATIENCE).until(() -> told(behind).contains(Notes.ERASED + note));
        AssertSubscriber<WatchBatch<String>> resumed = AssertSubscriber.create(Long.MAX_VALUE);
        tail.watch(start, change -> isOf(run, change)).subscribe(resumed);
        await().atMost(PATIENCE).until(() -> told(resumed).contains(Notes.ERASED + note));

        assertThat(told(fast)).containsExactly(run + "secret@1", run + "kept@1", Notes.ERASED + note);
        assertThat(told(behind)).containsExactly(run + "kept@1", Notes.ERASED + note);
        assertThat(told(resumed)).containsExactly(run + "kept@1", Notes.ERASED + note);
        fast.cancel();
        behind.cancel();
        resumed.cancel();
    }

    private static boolean isOf(String run, String change) {
        return change.startsWith(run) || change.startsWith(Notes.ERASED);
    }

    @Test
    void tail_whileNobodyWatches_loadsNothing() {
        String run = run();
        List<String> loaded = new CopyOnWriteArrayList<>();
        tail = tails.start(new ChangeLoader<>() {
            @Override
            public Uni<List<Optional<String>>> load(List<LoggedChange> rows) {
                rows.forEach(row -> loaded.add(row.kind()));
                return notes.load(rows);
            }

            @Override
            public Set<UUID> erased(String change) {
                return notes.erased(change);
            }

            @Override
            public long weight(String change) {
                return notes.weight(change);
            }
        });
        AssertSubscriber<WatchBatch<String>> first = watch("", run);
        first.awaitNextItem(PATIENCE);
        Notes.await(() -> notes.create(run + "watched"));
        await().atMost(PATIENCE).until(() -> told(first).size() == 1);

        first.cancel();
        notes.createAll(run + "unseen", 5);
        AssertSubscriber<WatchBatch<String>> second = watch("", run);
        second.awaitNextItem(PATIENCE);
        Notes.await(() -> notes.create(run + "watched again"));
        await().atMost(PATIENCE).until(() -> told(second).size() == 1);

        assertThat(loaded).contains(run + "watched", run + "watched again").noneMatch(kind -> kind.contains("unseen"));
        second.cancel();
    }

    @Test
    void watch_withAForgedToken_isRefused() {
        assertThatThrownBy(() -> first("bm90IGEgdG9rZW4gb2Ygb3VycyBhdCBhbGw"))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(Failure.InvalidToken.class));
    }

    @Test
    void watch_withTheTokenOfAnotherService_saysWhose() {
        ResumeTokens others = new ResumeTokens(
                "other-service",
                new Seal(UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        String token = others.issue(new LogPosition(1, 1, 1));

        assertThatThrownBy(() -> first(token))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("of other-service")
                .hasMessageContaining("this is kit-test");
    }

    @Test
    void watch_withATokenOfAnotherEpoch_isExpired() {
        LogPosition now = Notes.await(log::now);
        String earlier = tokens.issue(new LogPosition(now.epoch() - 1, now.xid(), now.seq()));

        assertThatThrownBy(() -> first(earlier)).satisfies(ChangeTailIT::isExpired);
    }

    @Test
    void watch_whileANewEpochBegins_isExpiredAndBeginsAnew() {
        String run = run();
        AssertSubscriber<WatchBatch<String>> before = watch("", run);
        before.awaitNextItem(PATIENCE);

        Notes.await(() -> pool.query("select change_log_begin_epoch()").execute());
        before.awaitFailure(PATIENCE);
        AssertSubscriber<WatchBatch<String>> after = watch("", run);
        after.awaitNextItem(PATIENCE);
        notes.createAll(run, 3);
        await().atMost(PATIENCE).until(() -> told(after).size() == 3);

        assertThat(before.getFailure()).satisfies(ChangeTailIT::isExpired);
        assertThat(told(after)).containsExactly(run + "0@1", run + "1@1", run + "2@1");
        after.cancel();
    }

    @Test
    void watch_withATokenOlderThanTheLog_isExpired() {
        String old = Notes.await(log::tokenOfNow);
        Notes.await(() -> pool.query("""
                insert into change_log (kind, resource, revision, create_time)
                values ('aged', gen_random_uuid(), 1, '2020-01-01')
                """).execute());

        Notes.await(() -> trimmer.trim(new Partitioned("change_log", Duration.ofDays(7))));

        assertThatThrownBy(() -> first(old)).satisfies(ChangeTailIT::isExpired);
        assertThat(first(Notes.await(log::tokenOfNow)).changes()).isEmpty();
    }

    private WatchBatch<String> first(String token) {
        return Notes.await(() -> tail.watch(token, change -> true).toUni());
    }

    private List<WatchBatch.Told<String>> readAll(String token, String run, int count) {
        List<WatchBatch.Told<String>> told = new ArrayList<>();
        AssertSubscriber<WatchBatch<String>> watcher = watch(token, run);
        await().atMost(PATIENCE)
                .until(() -> watcher.getItems().stream()
                                        .mapToInt(batch -> batch.changes().size())
                                        .sum()
                                >= count
                        && !watcher.getItems().isEmpty());
        watcher.cancel();
        watcher.getItems().forEach(batch -> told.addAll(batch.changes()));
        return told;
    }

    private AssertSubscriber<WatchBatch<String>> watch(String token, String prefix) {
        AssertSubscriber<WatchBatch<String>> watcher = AssertSubscriber.create(Long.MAX_VALUE);
        tail.watch(token, change -> change.startsWith(prefix)).subscribe(watcher);
        return watcher;
    }

    private static List<String> told(AssertSubscriber<WatchBatch<String>> watcher) {
        return watcher.getItems().stream()
                .flatMap(batch -> batch.changes().stream())
                .map(WatchBatch.Told::change)
                .toList();
    }

    private static void isExpired(Throwable thrown) {
        assertThat(((FailureException) thrown).failure()).isInstanceOf(Failure.ResumeTokenExpired.class);
    }

    private static String run() {
        return UUID.randomUUID() + "-";
    }
}
