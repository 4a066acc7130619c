package dev.bellwether.kit.grpc;

import com.google.rpc.ErrorInfo;
import dev.bellwether.kit.change.Upstream;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.protobuf.StatusProto;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The connection to the service that this one follows; opened when it is first used. */
@ApplicationScoped
public class UpstreamChannel {

    /** A watch message holds at most 1 MiB or one item, and the largest item is a body of 200,000 code points. */
    private static final int MOST_MESSAGE_BYTES = 8 << 20;

    private static final Set<String> LIST_AFRESH = Set.of("RESUME_TOKEN_EXPIRED", "RESUME_TOKEN_INVALID");

    private final UpstreamConfig config;
    private @Nullable ManagedChannel channel;

    UpstreamChannel(UpstreamConfig config) {
        this.config = config;
    }

    /** The channel; the same at each call. */
    public synchronized ManagedChannel open() {
        if (channel == null) {
            String address = config.address()
                    .orElseThrow(() -> new IllegalStateException("bellwether.upstream.address is not set"));
            channel = Grpc.newChannelBuilder(address, InsecureChannelCredentials.create())
                    .defaultLoadBalancingPolicy("round_robin")
                    .keepAliveTime(config.keepAliveTime().toMillis(), TimeUnit.MILLISECONDS)
                    .maxInboundMessageSize(MOST_MESSAGE_BYTES)
                    .build();
        }
        return channel;
    }

    /**
     * What a follower makes of a failed watch: {@link Upstream.Expired} when the log no longer knows the token, be it trimmed
     * or of a database that was made anew; else the failure itself.
     */
    public static Throwable expiredOr(Throwable failure) {
        com.google.rpc.Status status = StatusProto.fromThrowable(failure);
        boolean expired = status != null
                && status.getDetailsList().stream()
                        .filter(detail -> detail.is(ErrorInfo.class))
                        .anyMatch(detail -> LIST_AFRESH.contains(reason(detail)));
        return expired ? new Upstream.Expired() : failure;
    }

    private static String reason(com.google.protobuf.Any detail) {
        try {
            return detail.unpack(ErrorInfo.class).getReason();
        } catch (com.google.protobuf.InvalidProtocolBufferException unreadable) {
            return "";
        }
    }

    synchronized void close(@Observes ShutdownEvent event) {
        if (channel != null) {
            channel.shutdownNow();
        }
    }
}
