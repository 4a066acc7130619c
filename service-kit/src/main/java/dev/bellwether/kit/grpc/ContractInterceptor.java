package dev.bellwether.kit.grpc;

import build.buf.protovalidate.ValidationResult;
import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import build.buf.validate.FieldPath;
import build.buf.validate.FieldPathElement;
import com.google.protobuf.Message;
import dev.bellwether.api.UnreadableRequest;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.error.Failures;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Refuses a request that is no message, or breaks the rules written in the contract, before any method of ours sees it. */
@GlobalInterceptor
@ApplicationScoped
class ContractInterceptor implements ServerInterceptor {

    private final Validator validator = ValidatorFactory.newBuilder().build();

    @Override
    public <Q, S> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, S> call, Metadata headers, ServerCallHandler<Q, S> next) {
        return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
            private boolean refused;

            @Override
            public void onMessage(Q message) {
                Optional<Failure> failure = failure(message);
                if (failure.isEmpty()) {
                    super.onMessage(message);
                } else if (!refused) {
                    refused = true;
                    StatusRuntimeException status = Failures.toStatus(new FailureException(failure.get()));
                    call.close(
                            status.getStatus(), status.getTrailers() == null ? new Metadata() : status.getTrailers());
                }
            }

            @Override
            public void onHalfClose() {
                if (!refused) {
                    super.onHalfClose();
                }
            }
        };
    }

    private Optional<Failure> failure(Object message) {
        if (message instanceof UnreadableRequest unreadable) {
            return Optional.of(Failure.InvalidFields.of("request", unreadable.problem()));
        }
        List<Failure.Violation> violations = message instanceof Message request ? violations(request) : List.of();
        return violations.isEmpty() ? Optional.empty() : Optional.of(new Failure.InvalidFields(violations));
    }

    private List<Failure.Violation> violations(Message request) {
        try {
            ValidationResult result = validator.validate(request);
            List<Failure.Violation> violations = new ArrayList<>();
            for (build.buf.protovalidate.Violation violation : result.getViolations()) {
                build.buf.validate.Violation broken = violation.toProto();
                violations.add(new Failure.Violation(path(broken.getField()), broken.getMessage()));
            }
            return violations;
        } catch (ValidationException unreadableRule) {
            throw new IllegalStateException("A rule of the contract cannot be evaluated", unreadableRule);
        }
    }

    /** Such as {@code document.labels["Bad Key"]}. */
    private static String path(FieldPath field) {
        StringBuilder path = new StringBuilder();
        for (FieldPathElement element : field.getElementsList()) {
            if (path.length() > 0) {
                path.append('.');
            }
            path.append(element.getFieldName());
            if (element.hasIndex()) {
                path.append('[').append(element.getIndex()).append(']');
            } else if (element.hasStringKey()) {
                path.append("[\"").append(element.getStringKey()).append("\"]");
            }
        }
        return path.length() == 0 ? "request" : path.toString();
    }
}
