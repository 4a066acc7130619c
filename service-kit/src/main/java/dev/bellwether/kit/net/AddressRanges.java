package dev.bellwether.kit.net;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv4.IPv4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses lead to somewhere other than the public internet.
 *
 * <p>Source: the IANA special-purpose registries for IPv4 and IPv6, and the addresses at which cloud providers serve
 * metadata and credentials to their own machines.
 */
final class AddressRanges {

    /**
     * A range nothing is sent to.
     *
     * @param meaning as a message says it
     * @param isOpenable whether the operator may allow addresses of it
     */
    record Forbidden(IPAddress block, String meaning, boolean isOpenable) {}

    /** The first that holds an address counts, so the narrow ones come first. */
    private static final List<Forbidden> IPV4 = List.of(
            shut("169.254.0.0/16", "link-local, where cloud metadata is served"),
            shut("100.100.100.200", "cloud metadata"),
            shut("168.63.129.16", "a cloud's internal service"),
            open("10.0.0.0/8", "a private network"),
            open("172.16.0.0/12", "a private network"),
            open("192.168.0.0/16", "a private network"),
            open("127.0.0.0/8", "this machine"),
            open("100.64.0.0/10", "a provider's shared network"),
            open("198.18.0.0/15", "for benchmarks"),
            shut("0.0.0.0/8", "this machine"),
            shut("192.0.0.0/24", "for protocol assignments"),
            shut("192.0.2.0/24", "for documentation"),
            shut("198.51.100.0/24", "for documentation"),
            shut("203.0.113.0/24", "for documentation"),
            shut("192.31.196.0/24", "an anycast sink"),
            shut("192.175.48.0/24", "an anycast sink"),
            shut("192.52.193.0/24", "for multicast tunnels"),
            shut("192.88.99.0/24", "for relays"),
            shut("224.0.0.0/4", "multicast"),
            shut("240.0.0.0/4", "reserved"));

    private static final List<Forbidden> IPV6 = List.of(
            shut("fd00:ec2::254", "cloud metadata"),
            shut("fd20:ce::254", "cloud metadata"),
            open("::1", "this machine"),
            open("fc00::/7", "a private network"),
            shut("fe80::/10", "link-local"),
            shut("ff00::/8", "multicast"),
            shut("2001::/32", "a tunnel (Teredo)"),
            shut("2001::/23", "for protocol assignments"),
            shut("2001:db8::/32", "for documentation"),
            shut("3fff::/20", "for documentation"),
            shut("2002::/16", "a tunnel (6to4)"),
            shut("2620:4f:8000::/48", "an anycast sink"));

    private static final IPAddress GLOBAL_UNICAST = block("2000::/3");
    private static final Forbidden NOT_GLOBAL = shut("::/0", "not a public address");

    /** Prefixes of 96 bits before an IPv4 address that is where the traffic goes: mapped, and translated by NAT64. */
    private static final List<IPAddress> AROUND_IPV4 = List.of(block("::ffff:0:0/96"), block("64:ff9b::/96"));

    private static final IPAddressGenerator GENERATOR = new IPAddressGenerator();

    private AddressRanges() {}

    /** The range for which an address is refused; empty for a public one. */
    static Optional<Forbidden> find(InetAddress address) {
        return find(of(address));
    }

    /** Without its name and zone. */
    static IPAddress of(InetAddress address) {
        return GENERATOR.from(address.getAddress());
    }

    private static Optional<Forbidden> find(IPAddress address) {
        if (address.isIPv4()) {
            return first(IPV4, address);
        }
        if (AROUND_IPV4.stream().anyMatch(block -> block.contains(address))) {
            IPv4Address inner = address.toIPv6().getEmbeddedIPv4Address();
            return first(IPV4, inner).map(range -> new Forbidden(range.block(), range.meaning(), false));
        }
        return first(IPV6, address)
                .or(() -> GLOBAL_UNICAST.contains(address) ? Optional.empty() : Optional.of(NOT_GLOBAL));
    }

    private static Optional<Forbidden> first(List<Forbidden> ranges, IPAddress address) {
        return ranges.stream().filter(range -> range.block().contains(address)).findFirst();
    }

    private static Forbidden open(String block, String meaning) {
        return new Forbidden(block(block), meaning, true);
    }

    private static Forbidden shut(String block, String meaning) {
        return new Forbidden(block(block), meaning, false);
    }

    private static IPAddress block(String text) {
        IPAddress block = new IPAddressString(text).getAddress();
        if (block == null) {
            throw new IllegalArgumentException("not a block of addresses: " + text);
        }
        return block.toPrefixBlock();
    }
}
