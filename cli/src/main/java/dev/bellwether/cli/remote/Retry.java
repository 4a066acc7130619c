package dev.bellwether.cli.remote;

import dev.bellwether.cli.failure.CommandFailure;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.AbstractStub;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Makes a call again while its failure is a passing one: the service is away, or overloaded.
 *
 * <p>Only for calls that carry a request_id, so that a repeat has no effect twice. The pauses grow from 100 ms to 3 s,
 * each halved at most by chance so that many callers do not come back together.
 */
public final class Retry {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final Connection connection;
    private final Pause pause;

    /** How long to wait; a test does not. */
    @FunctionalInterface
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    public Retry(Connection connection) {
        this(connection, duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos()));
    }

    Retry(Connection connection, Pause pause) {
        this.connection = connection;
        this.pause = pause;
    }

    /**
     * Calls until it is answered, refused for good, or the connection's timeout is over.
     *
     * @throws CommandFailure with the last failure
     */
    public <S extends AbstractStub<S>, R> R call(Function<Channel, S> stub, Function<S, R> request) {
        long end = System.nanoTime() + connection.timeout().toNanos();
        Duration next = FIRST_PAUSE;
        while (true) {
            Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            try {
                return connection.tryOnce(stub, request, left);
            } catch (StatusRuntimeException e) {
                Refusal refusal = Refusal.of(e, connection);
                boolean isTooLate = System.nanoTime() + next.toNanos() > end;
                if (!refusal.isPassing() || isTooLate || !pause(next)) {
                    throw refusal.asFailure();
                }
            }
            Duration doubled = next.multipliedBy(2);
            next = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        }
    }

    /** Waits; false when interrupted. */
    private boolean pause(Duration longest) {
        try {
            double share = ThreadLocalRandom.current().nextDouble(0.5, 1);
            pause.of(Duration.ofNanos((long) (longest.toNanos() * share)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
