package dev.bellwether.bench.faults.log;

import dev.bellwether.bench.faults.client.Caller;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.fault.Fault;
import dev.bellwether.bench.faults.fault.Result;
import dev.bellwether.bench.faults.fault.Run;
import dev.bellwether.bench.faults.history.Violation;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** F2: writers that commit late, roll back, and wait for nobody, beside a transaction that is open in another database. */
public final class LateCommit implements Fault {

    private static final int WRITERS = 8;
    private static final int CRASHES = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public String id() {
        return "F2";
    }

    @Override
    public String title() {
        return "events of writers that commit late and roll back, beside transactions open in another database";
    }

    @Override
    public String promise() {
        return "a watch is told each committed event once and in order, while a reader of `seq > last` loses some";
    }

    @Override
    public Counts counts() {
        return new Counts(10_000, 200_000);
    }

    @Override
    public Result run(Run run) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Cluster cluster = run.cluster(id(), Layout.of(Service.ARTICLE));
                Caller caller = new Caller(cluster.front(Service.ARTICLE).port());
                LogRecorder whole = LogRecorder.start(WatchedLog.ARTICLES, caller::channel, "");
                LogRecorder broken = LogRecorder.start(WatchedLog.ARTICLES, caller::channel, "")) {
            List<LogRecorder> recorders = List.of(whole.awaitStart(), broken.awaitStart());
            NaiveReader naive = new NaiveReader(cluster.postgres().connect(Service.ARTICLE.database()));
            OtherTransactions others =
                    new OtherTransactions(cluster.postgres().connect("postgres"), run.random("others"));
            Future<Set<LogChange>> lastSeen = threads.submit(naive);
            Future<Integer> otherCount = threads.submit(others);
            List<ArticleWriter> writers = writers(cluster, run);
            List<Future<List<LogChange>>> written =
                    writers.stream().map(threads::submit).toList();
            breakAgainAndAgain(broken, written, run.random("breaks"));
            Set<LogChange> committed = new HashSet<>();
            for (Future<List<LogChange>> one : written) {
                committed.addAll(one.get());
            }
            run.progress("F2: %d events are committed; waiting until they are told", committed.size());
            naive.finish();
            others.finish();
            int otherTransactions = otherCount.get();
            Pause.until(() -> recorders.stream().allMatch(r -> r.changeCount() >= committed.size()), PATIENCE);
            int rollbacks = writers.stream().mapToInt(ArticleWriter::rollbacks).sum();
            Map<String, Object> numbers = new LinkedHashMap<>();
            numbers.put("events committed", committed.size());
            numbers.put("transactions rolled back", rollbacks);
            numbers.put("transactions in another database", otherTransactions);
            numbers.put("streams resumed", broken.resumeCount());
            Result result = result(numbers, committed, recorders, lastSeen.get());
            return withForgottenIds(run, cluster, result);
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException("F2 could not be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Result withForgottenIds(Run run, Cluster cluster, Result result) throws SQLException {
        run.progress("F2: transactions that the database forgets when it loses power");
        List<Violation> found = new ArrayList<>(result.violations());
        ForgottenIds forgotten = new ForgottenIds(cluster, run.random("forgotten"));
        for (int i = 0; i < CRASHES; i++) {
            forgotten.make().ifPresent(found::add);
        }
        Map<String, Object> numbers = new LinkedHashMap<>(result.numbers());
        numbers.put("crashes that forgot transactions", CRASHES);
        return new Result(result.count(), numbers, found);
    }

    private static List<ArticleWriter> writers(Cluster cluster, Run run) throws SQLException {
        AtomicLong left = new AtomicLong(run.count());
        List<ArticleWriter> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(new ArticleWriter(
                    cluster.postgres().connectAsOwner(Service.ARTICLE.database()), run.random("writer " + i), left));
        }
        return writers;
    }

    private static void breakAgainAndAgain(LogRecorder broken, List<? extends Future<?>> written, Random random) {
        while (!written.stream().allMatch(Future::isDone)) {
            Pause.of(Duration.ofMillis(200 + random.nextInt(800)));
            broken.interrupt();
        }
    }

    private static Result result(
            Map<String, Object> numbers, Set<LogChange> committed, List<LogRecorder> recorders, Set<LogChange> naive) {
        List<Violation> found = new ArrayList<>();
        found.addAll(LogCheck.whole("the watch", committed, recorders.get(0).changes()));
        found.addAll(LogCheck.whole(
                "the watch that is resumed", committed, recorders.get(1).changes()));
        found.addAll(LogCheck.same(
                "the watch that is resumed",
                recorders.get(0).changes(),
                recorders.get(1).changes()));
        long lost = committed.stream().filter(change -> !naive.contains(change)).count();
        numbers.put("lost by the naive reader", lost);
        if (lost == 0) {
            found.add(new Violation(
                    Violation.Kind.UNTRUE, "seq > last", "the naive reader lost nothing, so this run proves nothing"));
        }
        return new Result(committed.size(), numbers, found);
    }
}
