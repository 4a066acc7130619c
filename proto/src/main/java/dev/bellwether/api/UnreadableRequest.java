package dev.bellwether.api;

/**
 * Stands in the place of a request whose bytes are none, until a server's interceptor refuses it: what is thrown while a
 * message is read ends the call before any interceptor, without a reason.
 *
 * @param problem what is wrong, and what to do
 */
public record UnreadableRequest(String problem) {

    static UnreadableRequest because(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("UTF-8")) {
                return new UnreadableRequest("a text in it is not valid UTF-8; encode all texts as UTF-8");
            }
        }
        return new UnreadableRequest(
                "its bytes are not a message of this method; send one made from this service's contract");
    }
}
