package dev.bellwether.bench.load.overload;

import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import io.grpc.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers who each wait for the answer before they ask again. */
final class WaitingCallers {

    private final Channel channel;
    private final Texts texts;
    private final int count;

    WaitingCallers(Channel channel, Texts texts, int count) {
        this.channel = channel;
        this.texts = texts;
        this.count = count;
    }

    /** How many answers a second all of them got. */
    double answered(Duration time) {
        ExecutorService executor = Executors.newFixedThreadPool(count);
        try {
            long begin = System.nanoTime();
            List<Future<Integer>> callers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                callers.add(executor.submit(() -> ask(begin + time.toNanos())));
            }
            int answers = 0;
            for (Future<Integer> caller : callers) {
                answers += caller.get();
            }
            return answers / ((System.nanoTime() - begin) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller was not answered", e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private int ask(long end) {
        var stub = SentimentServiceGrpc.newBlockingStub(channel);
        int answers = 0;
        while (System.nanoTime() < end) {
            stub.analyzeText(texts.next());
            answers++;
        }
        return answers;
    }
}
