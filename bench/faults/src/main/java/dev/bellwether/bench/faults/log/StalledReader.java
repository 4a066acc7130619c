package dev.bellwether.bench.faults.log;

import dev.bellwether.bench.faults.fault.Run;
import dev.bellwether.bench.faults.fault.Result;
import dev.bellwether.bench.faults.fault.Fault;
import dev.bellwether.bench.faults.client.Caller;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.history.Violation;
import dev.bellwether.bench.faults.cluster.Histogram;
import io.grpc.Channel;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** F4: readers that ask for a first message from the beginning of a long log, and then for nothing more. */
public final class StalledReader implements Fault {

    private static final String HELD = "dev.bellwether.article.article.ArticleChange";
    private static final int READERS = 4;
    private static final int STALLED = 8;
    private static final int LOG_LENGTH = 20_000;
    /** The service's memory of recent changes, and for each reader a read of the log that is on its way. */
    private static final long MOST_HELD = 2_000 + 200L * (READERS + STALLED + 1);

    private static final long MOST_MORE_BYTES = 32 << 20;
    private static final double MOST_SLOWER = 1.5;
    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final Duration TURN = Duration.ofSeconds(6);

    @Override
    public String id() {
        return "F4";
    }

    @Override
    public String title() {
        return "turns with 8 stalled readers among 4 that keep up, each after one without";
    }

    @Override
    public String promise() {
        return "changes held and memory are bounded, and the others' p99 is at most 1.5 times that without";
    }

    @Override
    public Counts counts() {
        return new Counts(4, 20);
    }

    @Override
    public Result run(Run run) {
        try (Cluster cluster = run.cluster(id(), Layout.of(Service.ARTICLE))) {
            int port = cluster.node(Service.ARTICLE).grpcPort();
            try (Callers callers = new Callers(port);
                    Readers readers = Readers.start(callers.channels(READERS))) {
                String beginning = WatchedLog.ARTICLES.now(callers.channels(1).get(0));
                fill(cluster, run);
                Turns turns = new Turns(cluster.node(Service.ARTICLE).pid(), readers, callers, beginning);
                turns.measure(false); // the service warms up, and nobody counts it
                turns.forget();
                for (int turn = 1; turn <= run.count(); turn++) {
                    turns.measure(false);
                    turns.measure(true);
                    run.progress("F4: turn %d of %d, %s", turn, run.count(), turns);
                }
                return turns.result(run.count());
            }
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

    /** Connections of their own, so that no reader waits for another's. */
    private static final class Callers implements AutoCloseable {

        private final int port;
        private final List<Caller> callers = new ArrayList<>();

        Callers(int port) {
            this.port = port;
        }

        List<Channel> channels(int count) {
            List<Channel> channels = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Caller caller = new Caller(port);
                callers.add(caller);
                channels.add(caller.channel());
            }
            return channels;
        }

        @Override
        public void close() {
            callers.forEach(Caller::close);
        }
    }

    /** What was measured in each kind of turn. */
    private static final class Turns {

        private final long pid;
        private final Readers readers;
        private final Callers callers;
        private final String beginning;
        private final List<Duration> without = new ArrayList<>();
        private final List<Duration> with = new ArrayList<>();
        private long mostHeld;
        private long mostHeldWithout;
        private long mostBytes;
        private long mostBytesWithout;
        private long mostResident;

        Turns(long pid, Readers readers, Callers callers, String beginning) {
            this.pid = pid;
            this.readers = readers;
            this.callers = callers;
            this.beginning = beginning;
        }

        void measure(boolean stalled) {
            List<LogStream> streams = new ArrayList<>();
            if (stalled) {
                for (Channel channel : callers.channels(STALLED)) {
                    LogStream stream = WatchedLog.ARTICLES.watch(channel, beginning);
                    stream.next();
                    streams.add(stream);
                }
            }
            Pause.of(SETTLE);
            readers.takeDelays();
            try (Load load = Load.start(callers.channels(1).get(0))) {
                Pause.of(TURN);
            }
            Pause.of(SETTLE);
            (stalled ? with : without).addAll(readers.takeDelays());
            count(stalled);
            streams.forEach(LogStream::close);
        }

        void forget() {
            without.clear();
            mostHeldWithout = 0;
            mostBytesWithout = 0;
        }

        private void count(boolean stalled) {
            mostResident = Math.max(mostResident, Histogram.residentBytes(pid));
            Histogram left = Histogram.of(pid);
            if (stalled) {
                mostHeld = Math.max(mostHeld, left.count(HELD));
                mostBytes = Math.max(mostBytes, left.bytes());
            } else {
                mostHeldWithout = Math.max(mostHeldWithout, left.count(HELD));
                mostBytesWithout = Math.max(mostBytesWithout, left.bytes());
            }
        }

        Result result(int count) {
            List<Violation> found = new ArrayList<>();
            double slower = (double) percentile(with, 99).toNanos()
                    / percentile(without, 99).toNanos();
            if (slower > MOST_SLOWER) {
                found.add(new Violation(
                        Violation.Kind.LATE, "p99", "of the others is %.2f times that without".formatted(slower)));
            }
            if (mostHeld > MOST_HELD) {
                found.add(new Violation(Violation.Kind.LEAKED, HELD, mostHeld + " are held, of at most " + MOST_HELD));
            }
            if (mostHeldWithout == 0) {
                found.add(new Violation(Violation.Kind.UNTRUE, HELD, "none is ever held, so nothing was counted"));
            }
            if (mostBytes > mostBytesWithout + MOST_MORE_BYTES) {
                found.add(new Violation(
                        Violation.Kind.LEAKED,
                        "memory",
                        mostBytes + " bytes are held, and " + mostBytesWithout + " without"));
            }
            Map<String, Object> numbers = new LinkedHashMap<>();
            numbers.put("told without and with", without.size() + ", " + with.size());
            numbers.put("p99 ms without", millis(percentile(without, 99)));
            numbers.put("p99 ms with", millis(percentile(with, 99)));
            numbers.put("p50 ms without", millis(percentile(without, 50)));
            numbers.put("p50 ms with", millis(percentile(with, 50)));
            numbers.put("p99 times that without", Math.round(slower * 100) / 100.0);
            numbers.put("changes held, of a log of " + LOG_LENGTH, mostHeld);
            numbers.put("live heap MiB without and with", (mostBytesWithout >> 20) + ", " + (mostBytes >> 20));
            numbers.put("resident MiB at most", mostResident >> 20);
            return new Result(count, numbers, found);
        }

        @Override
        public String toString() {
            return "p99 %.1f ms without, %.1f ms with, %d changes held"
                    .formatted(millis(percentile(without, 99)), millis(percentile(with, 99)), mostHeld);
        }
    }

    private static Duration percentile(List<Duration> delays, int percent) {
        if (delays.isEmpty()) {
            throw new IllegalStateException("the readers were told nothing");
        }
        List<Duration> sorted = new ArrayList<>(delays);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) sorted.size() * percent / 100));
    }

    private static double millis(Duration duration) {
        return Math.round(duration.toNanos() / 10_000.0) / 100.0;
    }
}
