package dev.bellwether.cli.watch;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One stream's messages, taken one at a time: the next is asked for when the last one has been taken. */
final class Inbox<R> implements ClientResponseObserver<Object, R> {
    private final BlockingQueue<Event<R>> events = new LinkedBlockingQueue<>();
    private @Nullable ClientCallStreamObserver<Object> call;

    /**
     * A message, or the end of the stream.
     *
     * @param message null at the end
     * @param failure null when the service ended the stream itself, or when there is a message
     */
    record Event<R>(@Nullable R message, @Nullable Throwable failure) {}

    @Override
    public void beforeStart(ClientCallStreamObserver<Object> started) {
        call = started;
        started.disableAutoRequestWithInitial(1);
    }

    @Override
    public void onNext(R message) {
        events.add(new Event<>(message, null));
    }

    @Override
    public void onError(Throwable failure) {
        events.add(new Event<>(null, failure));
    }

    @Override
    public void onCompleted() {
        events.add(new Event<>(null, null));
    }

    /** The next event; null when none came in time. */
    @Nullable
    Event<R> next(Duration within) throws InterruptedException {
        return events.poll(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks for one more message. */
    void more() {
        if (call != null) {
            call.request(1);
        }
    }

    /** Ends the stream. */
    void cancel() {
        if (call != null) {
            call.cancel("no longer watched", null);
        }
    }
}
