package dev.bellwether.kit.grpc;

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
import java.util.List;
import java.util.Optional;

/** Refuses a request that is no message, or breaks the rules written in the contract, before any method of ours sees it. */
@GlobalInterceptor
@ApplicationScoped
class ContractInterceptor implements ServerInterceptor {

    private final ContractRules rules;

    ContractInterceptor(ContractRules rules) {
        this.rules = rules;
    }

    @Override
    public <Q, S> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, S> call, Metadata headers, ServerCallHandler<Q, S> next) {
        boolean isChecked = call.getMethodDescriptor().getType().clientSendsOneMessage();
        return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
            private boolean refused;

            @Override
            public void onMessage(Q message) {
                Optional<Failure> failure = refused ? Optional.empty() : failure(message, isChecked);
                if (!refused && failure.isEmpty()) {
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

    private Optional<Failure> failure(Object message, boolean isChecked) {
        if (message instanceof UnreadableRequest unreadable) {
            return Optional.of(Failure.InvalidFields.of("request", unreadable.problem()));
        }
        List<Failure.Violation> violations =
                isChecked && message instanceof Message request ? rules.violations(request) : List.of();
        return violations.isEmpty() ? Optional.empty() : Optional.of(new Failure.InvalidFields(violations));
    }
}
