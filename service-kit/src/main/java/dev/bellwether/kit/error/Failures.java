package dev.bellwether.kit.error;

import com.google.rpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.netty.handler.timeout.ReadTimeoutException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** Turns whatever was thrown into the status that the caller is told; logs what is a defect, once. */
public final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);
    /** Cancelled, no lock in time, idle in a transaction for too long, a transaction that went on for too long. */
    private static final Set<String> TIMEOUTS = Set.of("57014", "55P03", "25P03", "25P04");

    private static final Duration DATABASE_RETRY = Duration.ofSeconds(1);

    private Failures() {}

    /**
     * What the caller is told.
     *
     * @param thrown what a service method threw or its pipeline failed with
     */
    public static StatusRuntimeException toStatus(Throwable thrown) {
        Throwable cause = unwrap(thrown);
        if (cause instanceof StatusRuntimeException status && told(status.getStatus())) {
            return status;
        }
        if (cause instanceof StatusException status && told(status.getStatus())) {
            return new StatusRuntimeException(status.getStatus(), status.getTrailers());
        }
        Status status = known(cause).map(FailureStatus::of).orElseGet(() -> defect(cause));
        return StatusProto.toStatusRuntimeException(status);
    }

    /** As {@link #toStatus}, for an answer that carries a failure of its own. */
    public static Status toDetails(Throwable thrown) {
        return Objects.requireNonNull(StatusProto.fromThrowable(toStatus(thrown)));
    }

    /** The failure that something thrown stands for; empty for a defect. */
    public static Optional<Failure> known(Throwable thrown) {
        Throwable cause = unwrap(thrown);
        if (cause instanceof FailureException failed) {
            return Optional.of(failed.failure());
        }
        Optional<String> sqlState = SqlState.of(cause);
        if (sqlState.filter(TIMEOUTS::contains).isPresent()) {
            return Optional.of(new Failure.DatabaseTimeout());
        }
        if (sqlState.map(Failures::isAway).orElseGet(() -> isUnreachable(cause))) {
            return Optional.of(new Failure.DependencyUnavailable("postgres", DATABASE_RETRY));
        }
        return Optional.empty();
    }

    private static Status defect(Throwable cause) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(cause, "Incident %s: a request failed for a reason that no caller can mend", incident);
        return FailureStatus.ofDefect(incident);
    }

    /** Statuses without a description come from careless code, not from us. */
    private static boolean told(io.grpc.Status status) {
        return status.getDescription() != null && status.getCode() != io.grpc.Status.Code.UNKNOWN;
    }

    private static Throwable unwrap(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Whether the database refused or lost the connection: classes 08, 53 and 57P. */
    private static boolean isAway(String sqlState) {
        return sqlState.startsWith("08") || sqlState.startsWith("53") || sqlState.startsWith("57P");
    }

    /** Whether there was no answer at all. */
    private static boolean isUnreachable(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException
                    || cause instanceof UnknownHostException
                    || cause instanceof ClosedChannelException
                    || cause instanceof ReadTimeoutException) {
                return true;
            }
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("connection is closed")
                    || message.contains("connection is not active")
                    || message.contains("closed connection")
                    || message.contains("connection failure")
                    || message.contains("to read any response from the server")
                    || message.contains("connection reset")
                    || message.contains("broken pipe")
                    || message.equals("timeout") // the pool's, when all its connections are taken
                    || (message.contains("timeout") && message.contains("connect"))) {
                return true;
            }
        }
        return false;
    }
}
