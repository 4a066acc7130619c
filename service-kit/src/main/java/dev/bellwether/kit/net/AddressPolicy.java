package dev.bellwether.kit.net;

import dev.bellwether.kit.error.Failure.ForbiddenAddress;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.net.AddressRanges.Forbidden;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides where requests may be sent: for a client before each, for a service when it is told an address. */
@Singleton
public final class AddressPolicy {

    private static final int MAX_PORT = 65_535;

    private final boolean isHttpAllowed;
    private final Set<Integer> allowedPorts;
    private final AllowedPrivate allowedPrivate;
    private final Duration resolveTimeout;
    private final HostResolver resolver;

    @Inject
    AddressPolicy(NetConfig config, HostResolver resolver) {
        this.isHttpAllowed = config.allowHttp();
        this.allowedPorts = Set.copyOf(config.allowedPorts().orElse(List.of()));
        this.allowedPrivate = new AllowedPrivate(config.allowedPrivate().orElse(List.of()));
        this.resolveTimeout = config.connectTimeout();
        this.resolver = resolver;
    }

    /** As {@link #check(URI)}, for an address as it was written. */
    public Uni<CheckedAddress> check(String uri) {
        try {
            return check(new URI(uri));
        } catch (URISyntaxException notAUri) {
            return refuse("", "", "it is not a URI; write https://host/path");
        }
    }

    /**
     * Resolves the host and checks each of its addresses.
     *
     * <p>Fails with ForbiddenAddress when nothing may be sent there, and with {@link OutboundException} when the host has no
     * address (now).
     */
    public Uni<CheckedAddress> check(URI uri) {
        String written = Optional.ofNullable(uri.getHost())
                .or(() -> Optional.ofNullable(uri.getRawAuthority()))
                .orElse("");
        Optional<String> problem = problemOf(uri);
        if (problem.isPresent()) {
            return refuse(written, "", problem.get());
        }
        return Host.parse(written)
                .map(host -> resolve(host).chain(addresses -> check(uri, host, addresses)))
                .orElseGet(() -> refuse(
                        written,
                        "",
                        "'" + written + "' is not a host; write a name in ASCII letters, four"
                                + " decimal numbers, or an IPv6 address in brackets"));
    }

    private Optional<String> problemOf(URI uri) {
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("it must begin with https://");
        }
        if (scheme.equals("http") && !isHttpAllowed) {
            return Optional.of("it must begin with https://; http is not allowed here");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("it must not have a user name");
        }
        if (uri.getRawFragment() != null) {
            return Optional.of("it must not have a fragment (#)");
        }
        int port = port(uri);
        if (port < 1 || port > MAX_PORT || (!allowedPorts.isEmpty() && !allowedPorts.contains(port))) {
            return Optional.of("port " + port + " is not allowed here");
        }
        return Optional.empty();
    }

    private Uni<List<InetAddress>> resolve(Host host) {
        return host.literal()
                .map(address -> Uni.createFrom().item(List.of(address)))
                .orElseGet(() -> resolver.resolve(host.name())
                        .ifNoItem()
                        .after(resolveTimeout)
                        .failWith(() -> OutboundException.unresolved(host.name())));
    }

    private Uni<CheckedAddress> check(URI uri, Host host, List<InetAddress> addresses) {
        int port = port(uri);
        for (InetAddress address : addresses) {
            Optional<Forbidden> range = AddressRanges.find(address);
            if (range.isPresent() && !(range.get().isOpenable() && allowedPrivate.allows(host, port, address))) {
                String ip = address.getHostAddress();
                return refuse(
                        host.name(),
                        ip,
                        host.name() + " leads to " + ip + ", which is "
                                + range.get().meaning());
            }
        }
        return Uni.createFrom()
                .item(new CheckedAddress(host.name(), port, uri.getScheme().equalsIgnoreCase("https"), addresses));
    }

    private static int port(URI uri) {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static Uni<CheckedAddress> refuse(String host, String address, String problem) {
        return Uni.createFrom().failure(new FailureException(new ForbiddenAddress(host, address, problem)));
    }
}
