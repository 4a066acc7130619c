package dev.bellwether.kit.grpc;

import io.grpc.EquivalentAddressGroup;
import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import io.grpc.StatusOr;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A name that gets more addresses. As with DNS, a channel learns of them when it asks again. */
final class GrowingName extends NameResolverProvider {

    static final String SCHEME = "growing";

    private final List<EquivalentAddressGroup> addresses = new CopyOnWriteArrayList<>();

    void add(InetSocketAddress address) {
        addresses.add(new EquivalentAddressGroup(address));
    }

    @Override
    public NameResolver newNameResolver(URI target, NameResolver.Args arguments) {
        return new NameResolver() {
            private Listener2 asking = new Nobody();

            @Override
            public String getServiceAuthority() {
                return "upstream";
            }

            @Override
            public void start(Listener2 listener) {
                asking = listener;
                refresh();
            }

            @Override
            public void refresh() {
                asking.onResult(ResolutionResult.newBuilder()
                        .setAddressesOrError(StatusOr.fromValue(List.copyOf(addresses)))
                        .build());
            }

            @Override
            public void shutdown() {
                asking = new Nobody();
            }
        };
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
        return 0;
    }

    private static final class Nobody extends NameResolver.Listener2 {
        @Override
        public void onResult(NameResolver.ResolutionResult result) {
            // Nobody asks.
        }

        @Override
        public void onError(io.grpc.Status error) {
            // Nobody asks.
        }
    }
}
