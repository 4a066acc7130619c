package dev.bellwether.bench.faults.log;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.WatchArticlesRequest;
import dev.bellwether.api.article.v1.WatchArticlesResponse;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Readers of articles that keep up, and how long after an article was stored each of them was told of it. */
final class Readers implements AutoCloseable {

    private final List<LogStream> streams = new ArrayList<>();
    private final ConcurrentLinkedQueue<Duration> delays = new ConcurrentLinkedQueue<>();

    /**
     * Begins to read, from now on.
     *
     * @param channels one for each reader
     */
    public static Readers start(List<? extends Channel> channels) {
        Readers readers = new Readers();
        for (Channel channel : channels) {
            LogStream stream = LogStream.open(
                    channel,
                    ArticleServiceGrpc.getWatchArticlesMethod(),
                    WatchArticlesRequest.getDefaultInstance(),
                    readers::keep);
            stream.next(); // the greeting: the place is taken
            readers.streams.add(stream);
            Thread thread = new Thread(() -> read(stream), "reader");
            thread.setDaemon(true);
            thread.start();
        }
        return readers;
    }

    /** Of every article told since the last call, by every reader. */
    public List<Duration> takeDelays() {
        List<Duration> taken = new ArrayList<>();
        for (Duration delay = delays.poll(); delay != null; delay = delays.poll()) {
            taken.add(delay);
        }
        return taken;
    }

    @Override
    public void close() {
        streams.forEach(LogStream::close);
    }

    private static void read(LogStream stream) {
        try {
            while (true) {
                stream.next();
            }
        } catch (StatusRuntimeException closed) {
            return;
        }
    }

    private LogStream.Message keep(WatchArticlesResponse message) {
        Instant now = Instant.now();
        message.getChangesList().stream()
                .map(change -> change.hasCreated() ? change.getCreated() : change.getRevised())
                .map(Readers::stored)
                .forEach(stored -> delays.add(Duration.between(stored, now)));
        return new LogStream.Message(message.getResumeToken(), List.of());
    }

    /** By the clock of the service, which is this machine's. */
    private static Instant stored(Article article) {
        return Instant.ofEpochSecond(
                article.getUpdateTime().getSeconds(), article.getUpdateTime().getNanos());
    }
}
