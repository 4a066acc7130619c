package dev.bellwether.kit.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * URLs that lead, or seem to lead, to an address that nothing may be sent to: the address drawn from the special-purpose ranges, written
 * as attackers write it. Names are told to a resolver first. Knows the ranges from the registries of IANA, and nothing of the code.
 */
final class HostileUrls {

    private static final List<String> IPV4_BLOCKS = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "169.254.169.254/32",
            "127.0.0.1/32",
            "255.255.255.255/32");

    private static final List<String> IPV6_BLOCKS = List.of(
            "::/128",
            "::1/128",
            "fc00::/7",
            "fd00::/8",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
            "5f00::/16",
            "64:ff9b:1::/48",
            "2002::/16",
            "4000::/2",
            "8000::/1");

    private static final String PUBLIC = "93.184.216.34";

    private final Random random;
    private final FakeResolver resolver;
    private int names;

    HostileUrls(Random random, FakeResolver resolver) {
        this.random = random;
        this.resolver = resolver;
    }

    String next() {
        return random.nextInt(4) == 0 ? ofIpv6() : ofIpv4();
    }

    private String ofIpv4() {
        byte[] address = within(pick(IPV4_BLOCKS));
        int[] part = {address[0] & 0xff, address[1] & 0xff, address[2] & 0xff, address[3] & 0xff};
        long number = new BigInteger(1, address).longValueExact();
        String dotted = part[0] + "." + part[1] + "." + part[2] + "." + part[3];
        String hexPair = "%02x%02x:%02x%02x".formatted(part[0], part[1], part[2], part[3]);
        return switch (random.nextInt(30)) {
            case 0, 1, 2 -> url(dotted);
            case 3 -> url(dotted + ".");
            case 4 -> url(Long.toString(number));
            case 5 -> url("0x" + Long.toHexString(number));
            case 6 -> url("0" + Long.toOctalString(number));
            case 7 -> url("0x%x.0x%x.0x%x.0x%x".formatted(part[0], part[1], part[2], part[3]));
            case 8 -> url("0%o.0%o.0%o.0%o".formatted(part[0], part[1], part[2], part[3]));
            case 9 -> url("%03d.%03d.%03d.%03d".formatted(part[0], part[1], part[2], part[3]));
            case 10 -> url(part[0] + "." + (number & 0xffffff));
            case 11 -> url(part[0] + "." + part[1] + "." + (number & 0xffff));
            case 12 -> url("0x%x.%d.0%o.%d".formatted(part[0], part[1], part[2], part[3]));
            case 13 -> url(percent(dotted));
            case 14 -> url(fullWidth(dotted));
            case 15 -> url(dotted.replace('.', '\u3002'));
            case 16 -> url("[::ffff:" + dotted + "]");
            case 17 -> url("[0:0:0:0:0:FFFF:" + hexPair + "]");
            case 18 -> url("[::" + dotted + "]");
            case 19 -> url("[64:ff9b::" + hexPair + "]");
            case 20 -> url("[64:ff9b:1:" + Integer.toHexString(random.nextInt(0x10000)) + "::" + hexPair + "]");
            case 21 -> url("[2002:" + hexPair + "::" + Integer.toHexString(random.nextInt(0x10000)) + "]");
            case 22 ->
                url("[2001:0:5db8:d822:0:0:%02x%02x:%02x%02x]"
                        .formatted(part[0] ^ 0xff, part[1] ^ 0xff, part[2] ^ 0xff, part[3] ^ 0xff));
            case 23 -> url("[::ffff:0:" + dotted + "]");
            case 24 ->
                scheme() + pick(List.of("user@", "user:pw@", PUBLIC + "@", "example.com%40", "@")) + dotted + "/";
            case 25 -> scheme() + dotted + pick(List.of("\\@", "#@", "@", "%23@", ";@", "%5c@")) + PUBLIC + "/";
            case 26, 27 -> url(named(dotted));
            case 28 -> url(named(PUBLIC, dotted));
            default -> url(named(dotted, PUBLIC));
        };
    }

    private String ofIpv6() {
        String address = text(within(pick(IPV6_BLOCKS)));
        return switch (random.nextInt(8)) {
            case 0, 1 -> url("[" + address + "]");
            case 2 -> url("[" + address.toUpperCase(Locale.ROOT) + "]");
            case 3 -> url("[" + address + pick(List.of("%25eth0", "%eth0", "%251", "%00")) + "]");
            case 4 -> url(address);
            case 5 -> scheme() + PUBLIC + "@[" + address + "]/";
            case 6 -> url(named(address));
            default -> url(named(PUBLIC, address));
        };
    }

    private String url(String host) {
        return scheme() + host + pick(List.of("", ":80", ":443", ":8443")) + pick(List.of("", "/", "/hook?a=b"));
    }

    private String scheme() {
        return pick(List.of("http://", "https://", "HTTP://"));
    }

    /** A name, some in other alphabets, whose answer is these addresses. */
    private String named(String... addresses) {
        names++;
        String name = pick(List.of("h", "xn--bcher-kva-", "127-0-0-1-", "localhost-", "0x7f-")) + names + ".example";
        resolver.answer(name, addresses);
        return random.nextBoolean() ? name : name.toUpperCase(Locale.ROOT);
    }

    private byte[] within(String block) {
        String[] parts = block.split("/", -1);
        byte[] address = bytes(parts[0]);
        int prefix = Integer.parseInt(parts[1]);
        for (int bit = prefix; bit < address.length * 8; bit++) {
            if (random.nextBoolean()) {
                address[bit / 8] |= (byte) (0x80 >>> (bit % 8));
            }
        }
        return address;
    }

    /** All sixteen bytes: the JDK makes four of a mapped address. */
    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException notALiteral) {
            throw new IllegalArgumentException(notALiteral);
        }
    }

    private static String text(byte[] address) {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < address.length; i += 2) {
            groups.add(Integer.toHexString((address[i] & 0xff) << 8 | address[i + 1] & 0xff));
        }
        return String.join(":", groups);
    }

    private static String percent(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append("%%%02x".formatted(c)));
        return escaped.toString();
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c == '.' ? '.' : (char) (c - '0' + '\uff10')));
        return wide.toString();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
