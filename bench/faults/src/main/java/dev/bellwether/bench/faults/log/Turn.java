package dev.bellwether.bench.faults.log;

import dev.bellwether.bench.faults.client.Caller;
import dev.bellwether.bench.faults.cluster.Histogram;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.ServiceNode;
import io.grpc.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Some seconds of load, and what the service held at their end.
 *
 * @param delays of every article told to a reader that keeps up, ascending
 * @param held changes in the service's memory
 * @param bytes of all live objects of the service
 * @param resident memory of the process, in bytes
 */
record Turn(List<Duration> delays, long held, long bytes, long resident) {

    /** What the service keeps for its watchers. */
    static final String HELD = "dev.bellwether.article.article.ArticleChange";

    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final Duration LENGTH = Duration.ofSeconds(6);

    Turn {
        if (delays.isEmpty()) {
            throw new IllegalStateException("the readers were told nothing");
        }
        List<Duration> sorted = new ArrayList<>(delays);
        Collections.sort(sorted);
        delays = List.copyOf(sorted);
    }

    /**
     * Measures one.
     *
     * @param beginning from where the stalled readers begin
     */
    static Turn measure(ServiceNode node, Readers readers, int stalled, String beginning) {
        try (Callers callers = Callers.open(node.grpcPort(), stalled);
                Caller caller = new Caller(node.grpcPort())) {
            List<LogStream> streams = new ArrayList<>();
            for (Channel channel : callers.channels()) {
                LogStream stream = WatchedLog.ARTICLES.watch(channel, beginning);
                stream.next(); // the first message, and no more
                streams.add(stream);
            }
            Pause.of(SETTLE);
            readers.takeDelays();
            try (Load load = Load.start(caller.channel())) {
                Pause.of(LENGTH);
            }
            Pause.of(SETTLE);
            List<Duration> delays = readers.takeDelays();
            long resident = Histogram.residentBytes(node.pid());
            Histogram live = Histogram.of(node.pid());
            streams.forEach(LogStream::close);
            return new Turn(delays, live.count(HELD), live.bytes(), resident);
        }
    }

    /** The delay that so many percent of the articles stay below. */
    Duration percentile(int percent) {
        return delays.get(Math.min(delays.size() - 1, delays.size() * percent / 100));
    }

    /** The percentile of the turn in the middle, which another program's busy moment does not move. */
    static double middleMillis(List<Turn> turns, int percent) {
        List<Duration> sorted =
                turns.stream().map(turn -> turn.percentile(percent)).sorted().toList();
        return Math.round(sorted.get(sorted.size() / 2).toNanos() / 10_000.0) / 100.0;
    }
}
