package dev.bellwether.bench.load.overload;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.MoreExecutors;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import io.grpc.Channel;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Calls at even distances, whatever becomes of those before. */
final class EvenCalls {

    private final Channel channel;
    private final Texts texts;
    private final double aSecond;
    private final Duration deadline;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private final Queue<Double> refusalMillis = new ConcurrentLinkedQueue<>();
    private final Semaphore done = new Semaphore(0);

    /**
     * What became of them.
     *
     * @param goodput answers a second that came in time
     * @param refusalMillis from the call to its refusal
     * @param late calls whose deadline passed
     */
    record Outcome(double goodput, List<Double> refusalMillis, int late) {}

    EvenCalls(Channel channel, Texts texts, double aSecond, Duration deadline) {
        this.channel = channel;
        this.texts = texts;
        this.aSecond = aSecond;
        this.deadline = deadline;
    }

    Outcome run(Duration time) {
        long begin = System.nanoTime();
        int calls = (int) (aSecond * time.toNanos() / 1e9);
        for (int i = 0; i < calls; i++) {
            LockSupport.parkNanos(begin + (long) (i / aSecond * 1e9) - System.nanoTime());
            call();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        done.acquireUninterruptibly(calls);
        return new Outcome(answered.get() / seconds, List.copyOf(refusalMillis), late.get());
    }

    private void call() {
        long sent = System.nanoTime();
        var stub =
                SentimentServiceGrpc.newFutureStub(channel).withDeadlineAfter(deadline.toNanos(), TimeUnit.NANOSECONDS);
        FutureCallback<Analysis> callback = new FutureCallback<>() {
            @Override
            public void onSuccess(@Nullable Analysis analysis) {
                answered.incrementAndGet();
                done.release();
            }

            @Override
            public void onFailure(Throwable failure) {
                if (Status.fromThrowable(failure).getCode() == Status.Code.RESOURCE_EXHAUSTED) {
                    refusalMillis.add((System.nanoTime() - sent) / 1e6);
                } else {
                    late.incrementAndGet();
                }
                done.release();
            }
        };
        Futures.addCallback(stub.analyzeText(texts.next()), callback, MoreExecutors.directExecutor());
    }
}
