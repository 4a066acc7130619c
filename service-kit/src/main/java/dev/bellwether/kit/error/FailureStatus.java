package dev.bellwether.kit.error;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import dev.bellwether.api.error.v1.ErrorReason;
import java.util.List;
import java.util.Map;

/** The one mapping from a {@link Failure} to {@code google.rpc.Status}: code, message, one ErrorInfo, and details. */
public final class FailureStatus implements Failure.Cases<Status> {

    /** The domain of every reason; see {@code bellwether.error.v1.ErrorReason}. */
    public static final String DOMAIN = "bellwether.dev";

    private static final String REASON_PREFIX = "ERROR_REASON_";
    private static final FailureStatus MAPPING = new FailureStatus();

    private FailureStatus() {}

    /** The status that a caller is told. */
    public static Status of(Failure failure) {
        return failure.fold(MAPPING);
    }

    /**
     * The status for a defect.
     *
     * @param incident number under which the cause is in the log
     */
    public static Status ofDefect(String incident) {
        String message = "The service failed to answer; its log has the cause under incident " + incident + ".";
        return status(Code.INTERNAL, message, ErrorReason.ERROR_REASON_INTERNAL, Map.of("incident", incident));
    }

    @Override
    public Status notFound(Failure.NotFound failure) {
        return status(
                Code.NOT_FOUND, failure, ErrorReason.ERROR_REASON_RESOURCE_NOT_FOUND, resource(failure.resource()));
    }

    @Override
    public Status erased(Failure.Erased failure) {
        return status(
                Code.FAILED_PRECONDITION,
                failure,
                ErrorReason.ERROR_REASON_RESOURCE_ERASED,
                resource(failure.resource()));
    }

    @Override
    public Status alreadyExists(Failure.AlreadyExists failure) {
        return status(
                Code.ALREADY_EXISTS,
                failure,
                ErrorReason.ERROR_REASON_RESOURCE_ALREADY_EXISTS,
                resource(failure.resource()));
    }

    @Override
    public Status inUse(Failure.InUse failure) {
        return status(
                Code.FAILED_PRECONDITION,
                failure,
                ErrorReason.ERROR_REASON_RESOURCE_IN_USE,
                Map.of("resource", failure.resource(), "used_by", String.join(", ", failure.users())));
    }

    @Override
    public Status tooManyBroad(Failure.TooManyBroad failure) {
        return status(
                Code.FAILED_PRECONDITION,
                failure,
                ErrorReason.ERROR_REASON_TOO_MANY_BROAD,
                Map.of("limit", String.valueOf(failure.limit())));
    }

    @Override
    public Status etagMismatch(Failure.EtagMismatch failure) {
        return status(
                Code.ABORTED,
                failure,
                ErrorReason.ERROR_REASON_ETAG_MISMATCH,
                Map.of("resource", failure.resource(), "current_etag", failure.currentEtag()));
    }

    @Override
    public Status invalidFields(Failure.InvalidFields failure) {
        return status(
                Code.INVALID_ARGUMENT,
                failure,
                ErrorReason.ERROR_REASON_FIELD_INVALID,
                Map.of(),
                badRequest(failure.violations()));
    }

    @Override
    public Status invalidExpression(Failure.InvalidExpression failure) {
        ErrorReason reason = switch (failure.language()) {
            case FILTER -> ErrorReason.ERROR_REASON_FILTER_INVALID;
            case CONDITION -> ErrorReason.ERROR_REASON_CONDITION_INVALID;
            case QUERY -> ErrorReason.ERROR_REASON_QUERY_INVALID;
        };
        Map<String, String> where = Map.of(
                "position", String.valueOf(failure.position()),
                "line", String.valueOf(failure.line()),
                "column", String.valueOf(failure.column()));
        return status(Code.INVALID_ARGUMENT, failure, reason, where);
    }

    @Override
    public Status invalidToken(Failure.InvalidToken failure) {
        ErrorReason reason = failure.kind() == Failure.InvalidToken.Kind.PAGE
                ? ErrorReason.ERROR_REASON_PAGE_TOKEN_INVALID
                : ErrorReason.ERROR_REASON_RESUME_TOKEN_INVALID;
        return status(Code.INVALID_ARGUMENT, failure, reason, Map.of());
    }

    @Override
    public Status resumeTokenExpired(Failure.ResumeTokenExpired failure) {
        return status(Code.OUT_OF_RANGE, failure, ErrorReason.ERROR_REASON_RESUME_TOKEN_EXPIRED, Map.of());
    }

    @Override
    public Status requestIdReused(Failure.RequestIdReused failure) {
        return status(Code.INVALID_ARGUMENT, failure, ErrorReason.ERROR_REASON_REQUEST_ID_REUSED, Map.of());
    }

    @Override
    public Status noArticleText(Failure.NoArticleText failure) {
        return status(
                Code.INVALID_ARGUMENT,
                failure,
                ErrorReason.ERROR_REASON_NO_ARTICLE_TEXT,
                Map.of("removed_blocks", String.valueOf(failure.removedBlocks())));
    }

    @Override
    public Status forbiddenAddress(Failure.ForbiddenAddress failure) {
        return status(
                Code.INVALID_ARGUMENT,
                failure,
                ErrorReason.ERROR_REASON_ADDRESS_FORBIDDEN,
                Map.of("host", failure.host(), "address", failure.address()));
    }

    @Override
    public Status overloaded(Failure.Overloaded failure) {
        return status(
                Code.RESOURCE_EXHAUSTED,
                failure,
                ErrorReason.ERROR_REASON_OVERLOADED,
                Map.of(),
                retryInfo(failure.retryAfter()));
    }

    @Override
    public Status dependencyUnavailable(Failure.DependencyUnavailable failure) {
        return status(
                Code.UNAVAILABLE,
                failure,
                ErrorReason.ERROR_REASON_DEPENDENCY_UNAVAILABLE,
                Map.of("dependency", failure.dependency()),
                retryInfo(failure.retryAfter()));
    }

    @Override
    public Status databaseTimeout(Failure.DatabaseTimeout failure) {
        return status(Code.DEADLINE_EXCEEDED, failure, ErrorReason.ERROR_REASON_DATABASE_TIMEOUT, Map.of());
    }

    @Override
    public Status secretRotating(Failure.SecretRotating failure) {
        return status(
                Code.FAILED_PRECONDITION,
                failure,
                ErrorReason.ERROR_REASON_SECRET_ROTATING,
                Map.of(
                        "resource",
                        failure.resource(),
                        "expire_time",
                        failure.expireTime().toString()));
    }

    @Override
    public Status endpointGone(Failure.EndpointGone failure) {
        return status(
                Code.FAILED_PRECONDITION,
                failure,
                ErrorReason.ERROR_REASON_ENDPOINT_GONE,
                resource(failure.resource()));
    }

    @Override
    public Status invalidTransition(Failure.InvalidTransition failure) {
        return status(
                Code.FAILED_PRECONDITION,
                failure,
                ErrorReason.ERROR_REASON_TRANSITION_INVALID,
                Map.of("resource", failure.resource(), "state", failure.state(), "wanted", failure.wanted()));
    }

    @Override
    public Status tooManySilences(Failure.TooManySilences failure) {
        return status(
                Code.FAILED_PRECONDITION,
                failure,
                ErrorReason.ERROR_REASON_TOO_MANY_SILENCES,
                Map.of("limit", String.valueOf(failure.limit())));
    }

    @Override
    public Status historyExpired(Failure.HistoryExpired failure) {
        return status(
                Code.OUT_OF_RANGE,
                failure,
                ErrorReason.ERROR_REASON_HISTORY_EXPIRED,
                Map.of("kept_from", failure.keptFrom().toString()));
    }

    private static Status status(
            Code code, Failure failure, ErrorReason reason, Map<String, String> metadata, Message... details) {
        return status(code, failure.message(), reason, metadata, details);
    }

    private static Status status(
            Code code, String message, ErrorReason reason, Map<String, String> metadata, Message... details) {
        ErrorInfo info = ErrorInfo.newBuilder()
                .setReason(reason.name().substring(REASON_PREFIX.length()))
                .setDomain(DOMAIN)
                .putAllMetadata(metadata)
                .build();
        Status.Builder status = Status.newBuilder()
                .setCode(code.getNumber())
                .setMessage(message)
                .addDetails(Any.pack(info));
        for (Message detail : details) {
            status.addDetails(Any.pack(detail));
        }
        return status.build();
    }

    private static Map<String, String> resource(String name) {
        return Map.of("resource", name);
    }

    private static BadRequest badRequest(List<Failure.Violation> violations) {
        BadRequest.Builder request = BadRequest.newBuilder();
        for (Failure.Violation violation : violations) {
            request.addFieldViolationsBuilder().setField(violation.field()).setDescription(violation.description());
        }
        return request.build();
    }

    private static RetryInfo retryInfo(java.time.Duration delay) {
        Duration duration = Duration.newBuilder()
                .setSeconds(delay.getSeconds())
                .setNanos(delay.getNano())
                .build();
        return RetryInfo.newBuilder().setRetryDelay(duration).build();
    }
}
