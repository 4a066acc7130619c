package dev.bellwether.alert.grpc;

import dev.bellwether.kit.owner.Owner;
import io.grpc.ClientInterceptor;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.stub.MetadataUtils;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;
import java.util.Optional;

/** Stands in for identity: who calls says in a header who they are. */
@GlobalInterceptor
@ApplicationScoped
public class OwnerHeader implements ServerInterceptor, Prioritized {

    private static final Metadata.Key<String> HEADER = Metadata.Key.of("test-owner", Metadata.ASCII_STRING_MARSHALLER);

    /** Sends the header with every call. */
    static ClientInterceptor of(Owner owner) {
        Metadata headers = new Metadata();
        headers.put(HEADER, owner.name());
        return MetadataUtils.newAttachHeadersInterceptor(headers);
    }

    @Override
    public <Q, S> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, S> call, Metadata headers, ServerCallHandler<Q, S> next) {
        Optional.ofNullable(headers.get(HEADER)).map(Owner::new).ifPresent(Owner::takeCall);
        return next.startCall(call, headers);
    }

    /** Before the one that takes all for the local owner's. */
    @Override
    public int getPriority() {
        return 1_000;
    }
}
