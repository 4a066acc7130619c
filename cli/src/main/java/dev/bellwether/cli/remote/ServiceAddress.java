package dev.bellwether.cli.remote;

/**
 * Where a service listens.
 *
 * @param host a name or an address; one of IPv6 without its brackets
 * @param port 1 to 65535
 */
public record ServiceAddress(String host, int port) {
    public ServiceAddress {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("'" + host + ":" + port + "' is not an address: write host:port");
        }
    }

    /** Reads {@code host:port} or {@code [::1]:port}. */
    public static ServiceAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        try {
            String host = text.substring(0, Math.max(0, colon));
            boolean isBracketed = host.startsWith("[") && host.endsWith("]");
            return new ServiceAddress(
                    isBracketed ? host.substring(1, host.length() - 1) : host,
                    Integer.parseInt(text.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not an address: write host:port", e);
        }
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
