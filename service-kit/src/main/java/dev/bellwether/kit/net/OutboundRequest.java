package dev.bellwether.kit.net;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Something to send.
 *
 * @param headers such as Content-Type; those that say where a message goes or where it ends are ours and refused here
 * @param body sent as it is
 * @param timeout for the whole exchange, from resolving the name to the end of the answer
 */
@SuppressWarnings("ArrayRecordComponent") // A body is signed and sent byte by byte, and requests are never compared.
public record OutboundRequest(URI uri, Map<String, String> headers, byte[] body, Duration timeout) {

    private static final Set<String> OURS = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "upgrade",
            "te",
            "trailer",
            "expect",
            "keep-alive");

    public OutboundRequest {
        headers = Map.copyOf(headers);
        headers.forEach(OutboundRequest::requireHeader);
        body = body.clone();
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout: " + timeout + " is not a time to wait");
        }
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    private static void requireHeader(String name, String value) {
        boolean isToken = !name.isEmpty()
                && name.chars().allMatch(c -> c > ' ' && c < 0x7f && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0);
        boolean isPlain = value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f));
        if (!isToken || !isPlain || OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not a header that can be sent: " + name);
        }
    }
}
