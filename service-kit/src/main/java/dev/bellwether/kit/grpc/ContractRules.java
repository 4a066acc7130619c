package dev.bellwether.kit.grpc;

import build.buf.protovalidate.ValidationResult;
import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import build.buf.validate.FieldPath;
import build.buf.validate.FieldPathElement;
import com.google.protobuf.Message;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The rules that are written in the contract. Made at the start, for reading them takes a moment that no call should wait for. */
@Startup
@ApplicationScoped
public class ContractRules {

    private final Validator validator = ValidatorFactory.newBuilder().build();

    /**
     * Checks one message of a client's stream; any other request has been checked when its method runs.
     *
     * @throws FailureException FIELD_INVALID with every rule that it breaks
     */
    public void check(Message message) {
        List<Failure.Violation> violations = violations(message);
        if (!violations.isEmpty()) {
            throw new FailureException(new Failure.InvalidFields(violations));
        }
    }

    List<Failure.Violation> violations(Message request) {
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
