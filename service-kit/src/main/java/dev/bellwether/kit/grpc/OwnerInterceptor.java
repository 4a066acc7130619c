package dev.bellwether.kit.grpc;

import dev.bellwether.kit.owner.Owner;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes every call one of the local owner, unless another interceptor has said before for whom it is. */
@GlobalInterceptor
@ApplicationScoped
class OwnerInterceptor implements ServerInterceptor {

    @Override
    public <Q, S> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, S> call, Metadata headers, ServerCallHandler<Q, S> next) {
        if (Owner.ofCall().isEmpty()) {
            Owner.LOCAL.takeCall();
        }
        return next.startCall(call, headers);
    }
}
