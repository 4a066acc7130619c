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
import io.grpc.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** F3: two callers revise one article at the same moment, each through another replica of article-service. */
public final class RacingRevisions implements Fault {

    private static final int ROUNDS = 4;
    private static final int AT_ONCE = 8;
    private static final int RESUMES = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String id() {
        return "F3";
    }

    @Override
    public String title() {
        return "races of two revisions of one article, through two replicas";
    }

    @Override
    public String promise() {
        return "each revision is answered to one caller, and ascends without a gap in every watch, resumed or not";
    }

    @Override
    public Counts counts() {
        return new Counts(200, 10_000);
    }

    @Override
    public Result run(Run run) {
        Layout layout = Layout.of(Service.ARTICLE).withReplicas(Service.ARTICLE, 2);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try (Cluster cluster = run.cluster(id(), layout);
                Caller one = new Caller(cluster.replicas(Service.ARTICLE).get(0).grpcPort());
                Caller other =
                        new Caller(cluster.replicas(Service.ARTICLE).get(1).grpcPort());
                LogRecorder first = LogRecorder.start(WatchedLog.ARTICLES, one::channel, "");
                LogRecorder second = LogRecorder.start(WatchedLog.ARTICLES, other::channel, "");
                LogRecorder moving = LogRecorder.start(WatchedLog.ARTICLES, inTurn(one, other), "")) {
            first.awaitStart();
            second.awaitStart();
            moving.awaitStart();
            List<Race.Outcome> outcomes = race(run, threads, moving, one.channel(), other.channel());
            List<LogChange> promised =
                    outcomes.stream().flatMap(o -> o.changes().stream()).toList();
            run.progress("F3: %d revisions are answered; waiting until they are told", promised.size());
            Pause.until(
                    () -> List.of(first, second, moving).stream().allMatch(r -> r.changeCount() >= promised.size()),
                    PATIENCE);
            List<Violation> found = new ArrayList<>();
            outcomes.forEach(outcome -> found.addAll(outcome.violations()));
            found.addAll(LogCheck.whole("the watch of replica 1", promised, first.changes()));
            found.addAll(LogCheck.same("the watch of replica 2", first.changes(), second.changes()));
            found.addAll(LogCheck.same("the watch that changes replicas", first.changes(), moving.changes()));
            Random random = run.random("resumes");
            Reading reading = Reading.of(WatchedLog.ARTICLES, first);
            for (int i = 0; i < RESUMES; i++) {
                found.addAll(reading.resume(other.channel(), random.nextInt(reading.places())));
            }
            return new Result(
                    outcomes.size() * ROUNDS,
                    Map.of("revisions", promised.size(), "streams resumed", moving.resumeCount() + RESUMES),
                    found);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Race.Outcome> race(
            Run run, ExecutorService threads, LogRecorder moving, Channel one, Channel other) {
        List<Future<Race.Outcome>> races = new ArrayList<>();
        for (int i = 0; i < Math.max(1, run.count() / ROUNDS); i++) {
            Race race = new Race("https://race.example/" + run.seed() + "/" + i, ROUNDS);
            races.add(threads.submit(() -> race.run(one, other)));
        }
        Random random = run.random("breaks");
        List<Race.Outcome> outcomes = new ArrayList<>();
        try {
            for (Future<Race.Outcome> race : races) {
                outcomes.add(race.get());
                if (random.nextInt(20) == 0) {
                    moving.interrupt();
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a race could not be run", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return outcomes;
    }

    private static Supplier<Channel> inTurn(Caller one, Caller other) {
        AtomicInteger turn = new AtomicInteger();
        return () -> (turn.getAndIncrement() % 2 == 0 ? one : other).channel();
    }
}
