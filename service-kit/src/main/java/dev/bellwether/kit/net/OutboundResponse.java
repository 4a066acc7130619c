package dev.bellwether.kit.net;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a receiver answered.
 *
 * @param status 100 to 999; a redirect is an answer like any other
 * @param headers names in lower case; of a repeated one the first value
 * @param body its beginning
 * @param isTruncated whether there was more
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as they came, not compared.
public record OutboundResponse(int status, Map<String, String> headers, byte[] body, boolean isTruncated) {

    public OutboundResponse {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
