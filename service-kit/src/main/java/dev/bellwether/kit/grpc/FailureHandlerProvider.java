package dev.bellwether.kit.grpc;

import dev.bellwether.kit.error.Failures;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts the one mapping of failures where Quarkus turns exceptions into statuses: failed pipelines and plain throws. */
@ApplicationScoped
class FailureHandlerProvider implements ExceptionHandlerProvider {

    @Override
    public <Q, S> ExceptionHandler<Q, S> createHandler(
            ServerCall.Listener<Q> listener, ServerCall<Q, S> call, Metadata headers) {
        return new ThrowHandler<>(listener, call, headers);
    }

    @Override
    public Throwable transform(Throwable thrown) {
        return Failures.toStatus(thrown);
    }

    private static final class ThrowHandler<Q, S> extends ExceptionHandler<Q, S> {

        ThrowHandler(ServerCall.Listener<Q> listener, ServerCall<Q, S> call, Metadata headers) {
            super(listener, call, headers);
        }

        @Override
        protected void handleException(Throwable thrown, ServerCall<Q, S> call, Metadata headers) {
            StatusRuntimeException status = Failures.toStatus(thrown);
            Metadata trailers = status.getTrailers() == null ? new Metadata() : status.getTrailers();
            try {
                call.close(status.getStatus(), trailers);
            } catch (IllegalStateException closedAlready) {
                // The caller went away first, or the call was answered: nobody is left to tell.
                return;
            }
        }
    }
}
