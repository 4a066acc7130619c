package dev.bellwether.kit.net;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.List;

/** Asks what addresses a name has. */
interface HostResolver {

    /** All of them, IPv4 and IPv6, at least one; fails with {@link OutboundException} when there is none. */
    Uni<List<InetAddress>> resolve(String name);
}
