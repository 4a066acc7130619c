package dev.bellwether.kit.grpc;

import dev.bellwether.kit.work.Caller;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Deadline;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The caller of the call that runs now. */
public final class CurrentCall implements Caller {

    private final Context context;

    private CurrentCall(Context context) {
        this.context = context;
    }

    /** Read it in the method itself, not later on another thread. */
    public static Caller caller() {
        return new CurrentCall(Context.current());
    }

    /** A call that was answered has ended without a cause. */
    @Override
    public boolean isGone() {
        return context.isCancelled() && context.cancellationCause() != null;
    }

    @Override
    public Optional<Duration> timeLeft() {
        Deadline deadline = context.getDeadline();
        return deadline == null
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(deadline.timeRemaining(TimeUnit.NANOSECONDS)));
    }

    @Override
    public RuntimeException gone() {
        return Contexts.statusFromCancelled(context).asRuntimeException();
    }
}
