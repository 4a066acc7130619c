package dev.bellwether.kit.grpc;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import io.smallrye.mutiny.Multi;
import java.util.concurrent.Flow;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A server stream as a Multi whose demand is the call's demand: what is not asked for stays at the server. */
public final class DemandStream {

    private DemandStream() {}

    /**
     * Starts the call at subscription, and cancels it with the subscription.
     *
     * @param method of an asynchronous stub
     */
    public static <Q, S> Multi<S> open(BiConsumer<Q, StreamObserver<S>> method, Q request) {
        return Multi.createFrom().publisher(down -> {
            Call<Q, S> call = new Call<>(down);
            method.accept(request, call);
            call.start();
        });
    }

    private static final class Call<Q, S> implements ClientResponseObserver<Q, S>, Flow.Subscription {

        private final Flow.Subscriber<? super S> down;
        private @Nullable ClientCallStreamObserver<Q> call;
        private long askedBeforeStart;
        private boolean started;
        private volatile boolean over;

        Call(Flow.Subscriber<? super S> down) {
            this.down = down;
        }

        @Override
        public void beforeStart(ClientCallStreamObserver<Q> observer) {
            synchronized (this) {
                call = observer;
            }
            observer.disableAutoRequestWithInitial(0);
            down.onSubscribe(this);
        }

        synchronized void start() {
            started = true;
            if (askedBeforeStart > 0) {
                ask(askedBeforeStart);
            }
        }

        @Override
        public synchronized void request(long count) {
            if (started) {
                ask(count);
            } else {
                askedBeforeStart =
                        count > Long.MAX_VALUE - askedBeforeStart ? Long.MAX_VALUE : askedBeforeStart + count;
            }
        }

        private synchronized void ask(long count) {
            if (call != null) {
                call.request((int) Math.min(count, Integer.MAX_VALUE));
            }
        }

        @Override
        public synchronized void cancel() {
            over = true;
            if (call != null) {
                call.cancel("no longer read", null);
            }
        }

        @Override
        public void onNext(S item) {
            if (!over) {
                down.onNext(item);
            }
        }

        @Override
        public void onError(Throwable failure) {
            if (!over) {
                over = true;
                down.onError(failure);
            }
        }

        @Override
        public void onCompleted() {
            if (!over) {
                over = true;
                down.onComplete();
            }
        }
    }
}
