package dev.bellwether.kit.grpc;

import io.grpc.Context;
import io.smallrye.mutiny.Multi;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * The transport's readiness of one streaming call. One stream a call; all signals come on the call's event loop.
 *
 * <p>Use: {@code return Readiness.ofCall().pace(items);}
 */
public final class Readiness {

    private static final Context.Key<Readiness> KEY = Context.key("bellwether-readiness");

    private final BooleanSupplier ready;
    private volatile Runnable onReady = () -> {};

    Readiness(BooleanSupplier ready) {
        this.ready = ready;
    }

    /** Of the call that runs now; read it in the method itself, not later on another thread. */
    public static Readiness ofCall() {
        Readiness readiness = KEY.get();
        if (readiness == null) {
            throw new IllegalStateException("not inside a streaming call");
        }
        return readiness;
    }

    Context attachedTo(Context context) {
        return context.withValue(KEY, this);
    }

    void signal() {
        onReady.run();
    }

    /**
     * Items of source are asked for one at a time and only while the transport is ready, whatever downstream requests.
     *
     * @param source one that honours demand; a hot source needs a bounded queue of its own first
     */
    public <T> Multi<T> pace(Multi<T> source) {
        return Multi.createFrom().publisher(down -> source.subscribe(new Paced<>(down)));
    }

    private final class Paced<T> implements Flow.Subscriber<T>, Flow.Subscription {

        private final Flow.Subscriber<? super T> down;
        private final AtomicBoolean outstanding = new AtomicBoolean();
        private volatile Flow.@org.jspecify.annotations.Nullable Subscription up;
        private volatile boolean done;

        Paced(Flow.Subscriber<? super T> down) {
            this.down = down;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            up = subscription;
            onReady = this::ask;
            down.onSubscribe(this);
            ask();
        }

        private void ask() {
            Flow.Subscription source = up;
            if (source != null && !done && ready.getAsBoolean() && outstanding.compareAndSet(false, true)) {
                source.request(1);
            }
        }

        @Override
        public void onNext(T item) {
            down.onNext(item);
            outstanding.set(false);
            ask();
        }

        @Override
        public void onError(Throwable failure) {
            done = true;
            down.onError(failure);
        }

        @Override
        public void onComplete() {
            done = true;
            down.onComplete();
        }

        @Override
        public void request(long ignored) {
            // Quarkus asks for Long.MAX_VALUE; the transport decides instead.
        }

        @Override
        public void cancel() {
            done = true;
            Flow.Subscription source = up;
            if (source != null) {
                source.cancel();
            }
        }
    }
}
