package dev.bellwether.kit.net;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The private receivers that the operator opened: blocks of addresses, and single hosts with their port. */
final class AllowedPrivate {

    /** Only plain CIDR: no wildcards, ranges, masks, zones or odd spellings. */
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowMask(false)
            .allowPrefixOnly(false)
            .allowWildcardedSeparator(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .getParentBuilder()
            .toParams();

    private final List<IPAddress> blocks = new ArrayList<>();
    private final Set<String> receivers = new HashSet<>();

    /**
     * @param entries as {@link NetConfig#allowedPrivate} has them
     * @throws IllegalArgumentException naming the entry that is neither a block nor a host with a port
     */
    AllowedPrivate(List<String> entries) {
        entries.forEach(this::add);
    }

    boolean allows(Host host, int port, InetAddress address) {
        IPAddress checked = AddressRanges.of(address);
        return receivers.contains(receiver(host, port)) || blocks.stream().anyMatch(block -> block.contains(checked));
    }

    private void add(String entry) {
        String text = entry.trim();
        IPAddress block = new IPAddressString(text, STRICT).getAddress();
        if (block != null) {
            blocks.add(block.toPrefixBlock());
            return;
        }
        int colon = text.lastIndexOf(':');
        int port = colon < 0 ? -1 : port(text.substring(colon + 1));
        Host host = Host.parse(text.substring(0, Math.max(0, colon))).orElse(null);
        if (host == null || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("bellwether.net.allowed-private: '" + entry
                    + "' is neither a block such as 10.1.0.0/16 nor a host with its port such as hooks.internal:8443");
        }
        receivers.add(receiver(host, port));
    }

    private static int port(String text) {
        boolean isNumber = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(text) : -1;
    }

    /** An IPv6 literal has many spellings, so an address stands for itself. */
    private static String receiver(Host host, int port) {
        return host.literal().map(InetAddress::getHostAddress).orElse(host.name()) + " " + port;
    }
}
