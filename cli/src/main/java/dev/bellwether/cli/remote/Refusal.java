package dev.bellwether.cli.remote;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import dev.bellwether.cli.failure.CommandFailure;
import dev.bellwether.cli.failure.Refused;
import dev.bellwether.cli.failure.Unreachable;
import dev.bellwether.cli.time.DurationText;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a service's error says to a person.
 *
 * @param code the status code
 * @param reason the machine-readable reason; empty when the service gave none
 * @param message one or more lines: the service's sentence, then each field that it names
 */
public record Refusal(Status.Code code, String reason, String message, StatusRuntimeException cause) {

    /** Reads the status and its details. */
    public static Refusal of(StatusRuntimeException error, Connection connection) {
        Status status = error.getStatus();
        com.google.rpc.Status detailed = StatusProto.fromThrowable(error);
        List<Any> details = detailed == null ? List.of() : detailed.getDetailsList();
        String reason =
                detail(details, ErrorInfo.class).map(ErrorInfo::getReason).orElse("");
        String said = Optional.ofNullable(status.getDescription()).orElse("");
        String message = switch (status.getCode()) {
            case UNAVAILABLE -> unavailable(connection, reason, said, error);
            case DEADLINE_EXCEEDED ->
                "%s at %s did not answer within %s; give it longer with --timeout."
                        .formatted(
                                connection.service(), connection.address(), DurationText.format(connection.timeout()));
            case UNIMPLEMENTED ->
                "What listens at %s does not know this call: is it %s, and of this version?"
                        .formatted(connection.address(), connection.service());
            default -> refused(connection, said.isEmpty() ? status.getCode().name() : said, reason, details);
        };
        return new Refusal(status.getCode(), reason, message, error);
    }

    /** Makes calls; what they were refused with, if they were. */
    public static Optional<Refusal> of(Runnable calls, Connection connection) {
        try {
            calls.run();
            return Optional.empty();
        } catch (StatusRuntimeException refused) {
            return Optional.of(of(refused, connection));
        }
    }

    /** Whether the same request may succeed a little later. */
    public boolean isPassing() {
        return code == Status.Code.UNAVAILABLE || code == Status.Code.RESOURCE_EXHAUSTED;
    }

    /** Whether the service did not answer. */
    public boolean isUnreachable() {
        return code == Status.Code.UNAVAILABLE || code == Status.Code.DEADLINE_EXCEEDED;
    }

    /** The exception that ends a command with this. */
    public CommandFailure asFailure() {
        return isUnreachable() ? new Unreachable(message, cause) : new Refused(message, cause);
    }

    private static String unavailable(Connection connection, String reason, String said, Throwable error) {
        if (!reason.isEmpty()) {
            return "%s at %s cannot answer now: %s".formatted(connection.service(), connection.address(), said);
        }
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String why =
                root == error ? said : Optional.ofNullable(root.getMessage()).orElse(said);
        return "%s did not answer at %s (%s). Start it with 'bellwether up', or say where it is with %s."
                .formatted(connection.service(), connection.address(), why, connection.option());
    }

    private static String refused(Connection connection, String said, String reason, List<Any> details) {
        List<String> lines = new ArrayList<>();
        lines.add(connection.service() + " refused: " + said + (reason.isEmpty() ? "" : " [" + reason + "]"));
        detail(details, BadRequest.class).ifPresent(bad -> {
            for (BadRequest.FieldViolation violation : bad.getFieldViolationsList()) {
                lines.add("  " + violation.getField() + ": " + violation.getDescription());
            }
        });
        return String.join("\n", lines);
    }

    private static <M extends Message> Optional<M> detail(List<Any> details, Class<M> type) {
        try {
            for (Any detail : details) {
                if (detail.is(type)) {
                    return Optional.of(detail.unpack(type));
                }
            }
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty(); // the sentence stands without its details
        }
        return Optional.empty();
    }
}
