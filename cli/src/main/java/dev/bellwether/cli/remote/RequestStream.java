package dev.bellwether.cli.remote;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call in which both sides stream, for one thread that sends and reads in turn. Few answers wait: they are asked for one by one. */
public final class RequestStream<Q, S> implements AutoCloseable {

    /** Answers that are read ahead. */
    private static final int AHEAD = 64;

    private final BlockingQueue<Event<S>> events = new LinkedBlockingQueue<>();
    private final Observer observer = new Observer();
    private boolean isOver;

    /** An answer, the end, or neither: that the transport takes requests again. */
    private record Event<S>(Optional<S> answer, boolean isEnd, Optional<Throwable> failure) {}

    private RequestStream() {}

    /** @param method of an asynchronous stub, given where the answers go */
    public static <Q, S> RequestStream<Q, S> open(Consumer<StreamObserver<S>> method) {
        RequestStream<Q, S> stream = new RequestStream<>();
        method.accept(stream.observer);
        return stream;
    }

    /** Whether a request would be sent now rather than kept in memory. */
    public boolean isReady() {
        return !isOver && call().isReady();
    }

    public void send(Q request) {
        call().onNext(request);
    }

    /**
     * The next answer; empty when there was none in time, when the transport became ready, or at the end.
     *
     * @throws StatusRuntimeException when the stream has failed
     */
    public Optional<S> next(Duration patience) {
        try {
            Event<S> event = events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (event == null) {
                return Optional.empty();
            }
            if (event.isEnd()) {
                isOver = true;
                throw event.failure()
                        .map(Status::fromThrowable)
                        .orElseGet(() -> Status.UNAVAILABLE.withDescription("the service ended the stream"))
                        .asRuntimeException();
            }
            event.answer().ifPresent(answer -> call().request(1));
            return event.answer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Says that no more requests come. */
    public void end() {
        call().onCompleted();
        isOver = true;
    }

    @Override
    public void close() {
        if (!isOver) {
            isOver = true;
            call().cancel("no longer needed", null);
        }
    }

    private ClientCallStreamObserver<Q> call() {
        return Objects.requireNonNull(observer.call);
    }

    private final class Observer implements ClientResponseObserver<Q, S> {

        private @Nullable ClientCallStreamObserver<Q> call;

        @Override
        public void beforeStart(ClientCallStreamObserver<Q> started) {
            call = started;
            started.disableAutoRequestWithInitial(AHEAD);
            started.setOnReadyHandler(() -> events.add(new Event<>(Optional.empty(), false, Optional.empty())));
        }

        @Override
        public void onNext(S answer) {
            events.add(new Event<>(Optional.of(answer), false, Optional.empty()));
        }

        @Override
        public void onError(Throwable failure) {
            events.add(new Event<>(Optional.empty(), true, Optional.of(failure)));
        }

        @Override
        public void onCompleted() {
            events.add(new Event<>(Optional.empty(), true, Optional.empty()));
        }
    }
}
