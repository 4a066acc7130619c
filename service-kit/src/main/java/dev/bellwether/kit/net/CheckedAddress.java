package dev.bellwether.kit.net;

import java.net.InetAddress;
import java.util.List;

/**
 * Where a URI leads, found allowed.
 *
 * @param host in lower case; an IPv6 literal without brackets
 * @param port 1 to 65,535
 * @param isTls whether it is https
 * @param addresses all that the host resolved to, at least one, in the resolver's order
 */
public record CheckedAddress(String host, int port, boolean isTls, List<InetAddress> addresses) {

    public CheckedAddress {
        addresses = List.copyOf(addresses);
        if (host.isEmpty() || port < 1 || port > 65_535 || addresses.isEmpty()) {
            throw new IllegalArgumentException("not an address: " + host + ":" + port + " " + addresses);
        }
    }

    /** As a Host header says it. */
    String authority() {
        String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return port == (isTls ? 443 : 80) ? name : name + ":" + port;
    }
}
