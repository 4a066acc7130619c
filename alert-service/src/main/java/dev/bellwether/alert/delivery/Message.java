package dev.bellwether.alert.delivery;

import java.net.URI;
import java.util.Map;

/**
 * One post.
 *
 * @param headers the content type among them
 * @param body not changed after it was handed over
 */
@SuppressWarnings("ArrayRecordComponent") // Handed from the maker to the sender once; nobody compares messages.
public record Message(URI uri, Map<String, String> headers, byte[] body) {

    public Message {
        headers = Map.copyOf(headers);
    }
}
