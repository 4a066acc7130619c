package dev.bellwether.kit.grpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands each call whose client streams its {@link Inflow}: left to itself, the stub takes all that comes. */
@GlobalInterceptor
@ApplicationScoped
class InflowInterceptor implements ServerInterceptor {

    @Override
    public <Q, S> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, S> call, Metadata headers, ServerCallHandler<Q, S> next) {
        if (call.getMethodDescriptor().getType().clientSendsOneMessage()) {
            return next.startCall(call, headers);
        }
        Inflow inflow = new Inflow(call::request);
        Context context = inflow.attachedTo(Context.current());
        return Contexts.interceptCall(context, new AskedByMethod<>(call, inflow), headers, next);
    }

    private static final class AskedByMethod<Q, S> extends SimpleForwardingServerCall<Q, S> {

        private final Inflow inflow;

        AskedByMethod(ServerCall<Q, S> call, Inflow inflow) {
            super(call);
            this.inflow = inflow;
        }

        /** The stub asks for the next message after each, from after the method has begun. */
        @Override
        public void request(int count) {
            if (!inflow.isRead()) {
                super.request(count);
            }
        }
    }
}
