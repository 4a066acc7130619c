package dev.bellwether.bench.faults.log;

import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.cluster.ServiceNode;
import dev.bellwether.bench.faults.fault.Fault;
import dev.bellwether.bench.faults.fault.Result;
import dev.bellwether.bench.faults.fault.Run;
import dev.bellwether.bench.faults.history.Violation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/** F4: readers that ask for a first message from the beginning of a long log, and then for nothing more. */
public final class StalledReader implements Fault {

    private static final int READERS = 4;
    private static final int STALLED = 8;
    private static final int LOG_LENGTH = 20_000;
    /** The service's memory of recent changes, and for each reader a read of the log that is on its way. */
    private static final long MOST_HELD = 2_000 + 200L * (READERS + STALLED + 1);

    private static final long MOST_MORE_BYTES = 32 << 20;
    private static final double MOST_SLOWER = 1.5;

    @Override
    public String id() {
        return "F4";
    }

    @Override
    public String title() {
        return "turns with " + STALLED + " stalled readers among " + READERS + " that keep up, each after one without";
    }

    @Override
    public String promise() {
        return "changes held and memory are bounded, and the others' p99 is at most 1.5 times that without";
    }

    @Override
    public Counts counts() {
        return new Counts(1, 20);
    }

    @Override
    public Result run(Run run) {
        try (Cluster cluster = run.cluster(id(), Layout.of(Service.ARTICLE))) {
            ServiceNode node = cluster.node(Service.ARTICLE);
            List<Turn> without = new ArrayList<>();
            List<Turn> with = new ArrayList<>();
            try (Callers callers = Callers.open(node.grpcPort(), READERS);
                    Readers readers = Readers.start(callers.channels())) {
                String beginning = WatchedLog.ARTICLES.now(callers.channels().get(0));
                fill(cluster, run);
                Turn.measure(node, readers, STALLED, beginning); // everybody warms up, and nobody counts it
                for (int turn = 1; turn <= run.count(); turn++) {
                    without.add(Turn.measure(node, readers, 0, beginning));
                    with.add(Turn.measure(node, readers, STALLED, beginning));
                    run.progress(
                            "F4: turn %d of %d, p99 of the middle turn %.1f ms without, %.1f ms with",
                            turn, run.count(), Turn.middleMillis(without, 99), Turn.middleMillis(with, 99));
                }
            }
            return result(without, with);
        }
    }

    /** A log that is much longer than what the service remembers. */
    private static void fill(Cluster cluster, Run run) {
        try {
            new ArticleWriter(
                            cluster.postgres().connectAsOwner(Service.ARTICLE.database()),
                            run.random("log"),
                            new AtomicLong(LOG_LENGTH))
                    .withoutPauses()
                    .call();
        } catch (SQLException e) {
            throw new IllegalStateException("the log cannot be filled", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Result result(List<Turn> without, List<Turn> with) {
        double slower = Turn.middleMillis(with, 99) / Turn.middleMillis(without, 99);
        long held = most(with, Turn::held);
        long bytes = most(with, Turn::bytes);
        long bytesWithout = most(without, Turn::bytes);
        List<Violation> found = new ArrayList<>();
        if (slower > MOST_SLOWER) {
            found.add(new Violation(
                    Violation.Kind.LATE, "p99", "of the others is %.2f times that without".formatted(slower)));
        }
        if (held > MOST_HELD) {
            found.add(new Violation(Violation.Kind.LEAKED, Turn.HELD, held + " are held, of at most " + MOST_HELD));
        }
        if (most(without, Turn::held) == 0) {
            found.add(new Violation(Violation.Kind.UNTRUE, Turn.HELD, "none is ever held, so nothing was counted"));
        }
        if (bytes > bytesWithout + MOST_MORE_BYTES) {
            found.add(new Violation(
                    Violation.Kind.LEAKED, "memory", bytes + " bytes are held, and " + bytesWithout + " without"));
        }
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("p50 ms without and with", both(without, with, 50));
        numbers.put("p99 ms without and with", both(without, with, 99));
        numbers.put("p99 times that without", Math.round(slower * 100) / 100.0);
        numbers.put("changes held, of a log of " + LOG_LENGTH, held);
        numbers.put("live heap MiB without and with", (bytesWithout >> 20) + ", " + (bytes >> 20));
        numbers.put("resident MiB at most", most(with, Turn::resident) >> 20);
        return new Result(with.size(), numbers, found);
    }

    private static String both(List<Turn> without, List<Turn> with, int percent) {
        return Turn.middleMillis(without, percent) + ", " + Turn.middleMillis(with, percent);
    }

    private static long most(List<Turn> turns, ToLongFunction<Turn> number) {
        return turns.stream().mapToLong(number).max().orElse(0);
    }
}
