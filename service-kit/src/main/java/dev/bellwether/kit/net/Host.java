package dev.bellwether.kit.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * The host of a URI, read strictly.
 *
 * @param name in lower case, an IPv6 literal without its brackets
 * @param literal the address when the host is one; a name must be resolved
 */
record Host(String name, Optional<InetAddress> literal) {

    private static final int MAX_NAME = 253;
    private static final int MAX_LABEL = 63;

    /** Empty when the text is neither a name, nor four decimal bytes, nor an IPv6 literal in brackets without a zone. */
    static Optional<Host> parse(String text) {
        if (text.startsWith("[")) {
            return parseIpv6(text);
        }
        String name = text.toLowerCase(Locale.ROOT);
        String[] labels = name.split("\\.", -1);
        if (endsInNumber(labels)) {
            return ipv4(labels).map(address -> new Host(name, Optional.of(address)));
        }
        return isName(name, labels) ? Optional.of(new Host(name, Optional.empty())) : Optional.empty();
    }

    private static Optional<Host> parseIpv6(String text) {
        if (!text.endsWith("]") || text.indexOf('%') >= 0) {
            return Optional.empty();
        }
        try {
            // In brackets this parses a literal or fails; it never asks a name server.
            InetAddress address = InetAddress.getByName(text);
            return Optional.of(
                    new Host(text.substring(1, text.length() - 1).toLowerCase(Locale.ROOT), Optional.of(address)));
        } catch (UnknownHostException notALiteral) {
            return Optional.empty();
        }
    }

    /** As browsers decide it: then the whole host is a number in some spelling, and only the plain one is taken. */
    private static boolean endsInNumber(String[] labels) {
        String last = labels[labels.length - 1];
        return last.startsWith("0x") || (!last.isEmpty() && last.chars().allMatch(Host::isDigit));
    }

    private static Optional<InetAddress> ipv4(String[] labels) {
        if (labels.length != 4) {
            return Optional.empty();
        }
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            int value = decimalByte(labels[i]);
            if (value < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) value;
        }
        try {
            return Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are an address", impossible);
        }
    }

    /** -1 when it is not 0 to 255 without leading zeros, which others read as octal. */
    private static int decimalByte(String text) {
        boolean isPlain = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(Host::isDigit);
        if (!isPlain || (text.length() > 1 && text.charAt(0) == '0')) {
            return -1;
        }
        int value = Integer.parseInt(text);
        return value <= 255 ? value : -1;
    }

    private static boolean isName(String name, String[] labels) {
        if (name.length() > MAX_NAME) {
            return false;
        }
        for (String label : labels) {
            boolean isLabel = !label.isEmpty()
                    && label.length() <= MAX_LABEL
                    && label.chars().allMatch(c -> isDigit(c) || (c >= 'a' && c <= 'z') || c == '-')
                    && !label.startsWith("-")
                    && !label.endsWith("-");
            if (!isLabel) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
