package dev.bellwether.bench.faults.client;

import io.grpc.EquivalentAddressGroup;
import io.grpc.ManagedChannel;
import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import io.grpc.NameResolverRegistry;
import io.grpc.StatusOr;
import io.grpc.netty.NettyChannelBuilder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Connections to all replicas of a service at once, as a client has that resolves the name of a headless service. */
public final class BalancedChannel {

    private static final String SCHEME = "loopback";

    /** Calls go to the replicas in turn, and one that was UNAVAILABLE is sent once more. */
    private static final Map<String, ?> POLICY = Map.of(
            "loadBalancingConfig",
            List.of(Map.of("round_robin", Map.of())),
            "methodConfig",
            List.of(Map.of(
                    "name",
                    List.of(Map.of()),
                    "retryPolicy",
                    Map.of(
                            "maxAttempts",
                            2.0,
                            "initialBackoff",
                            "0.1s",
                            "maxBackoff",
                            "0.1s",
                            "backoffMultiplier",
                            1.0,
                            "retryableStatusCodes",
                            List.of("UNAVAILABLE")))));

    static {
        NameResolverRegistry.getDefaultRegistry().register(new Ports());
    }

    private BalancedChannel() {}

    /** @param ports of the replicas, on loopback */
    public static ManagedChannel to(List<Integer> ports) {
        String path = ports.stream().map(String::valueOf).collect(Collectors.joining(","));
        return NettyChannelBuilder.forTarget(SCHEME + ":///" + path)
                .usePlaintext()
                .defaultServiceConfig(POLICY)
                .build();
    }

    /** Resolves {@code loopback:///5001,5002}. */
    private static final class Ports extends NameResolverProvider {

        @Override
        public NameResolver newNameResolver(URI target, NameResolver.Args args) {
            return new Fixed(Arrays.stream(target.getPath().substring(1).split(","))
                    .map(port -> new EquivalentAddressGroup(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port))))
                    .toList());
        }

        @Override
        public String getDefaultScheme() {
            return SCHEME;
        }

        @Override
        protected boolean isAvailable() {
            return true;
        }

        @Override
        protected int priority() {
            return 0; // never instead of DNS
        }
    }

    private static final class Fixed extends NameResolver {

        private final List<EquivalentAddressGroup> addresses;

        Fixed(List<EquivalentAddressGroup> addresses) {
            this.addresses = addresses;
        }

        @Override
        public String getServiceAuthority() {
            return "localhost";
        }

        @Override
        public void start(Listener2 listener) {
            listener.onResult(ResolutionResult.newBuilder()
                    .setAddressesOrError(StatusOr.fromValue(addresses))
                    .build());
        }

        @Override
        public void shutdown() {}
    }
}
