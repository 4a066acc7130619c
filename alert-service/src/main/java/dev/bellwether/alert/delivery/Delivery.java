package dev.bellwether.alert.delivery;

import dev.bellwether.alert.match.NamedId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The telling of one event of an alert, or of a digest, to one endpoint, through all its attempts.
 *
 * @param id of the row; the webhook-id is made of it
 * @param endpoint "endpoints/..."
 * @param sequence from 1 for each endpoint, without gaps
 * @param subject the alert, or of the event DIGEST the digest
 * @param attempts made so far, since the last replay
 * @param replays how often it was replayed
 * @param nextAttempt when the next is due; empty when none is
 * @param lastResult such as "HTTP 503"; empty before the first attempt
 * @param deliverTime when it was last answered with 2xx
 */
public record Delivery(
        UUID id,
        String endpoint,
        long sequence,
        UUID subject,
        Event event,
        State state,
        int attempts,
        int replays,
        Optional<Instant> nextAttempt,
        String lastResult,
        Optional<Instant> deliverTime,
        Instant createTime,
        Instant updateTime) {

    /** What is told. */
    public enum Event {
        /** The alert. */
        OPENED,
        /** That its article was retracted. */
        RETRACTED,
        /** Alerts that were held back, together. */
        DIGEST,
        /** That the alert is over. */
        RESOLVED,
        /** That a later text has taken the place of its article's. */
        CORRECTED;

        /** As rows have them. A row that has another is the next version's, from which this one was put back. */
        public static String[] names() {
            return Arrays.stream(values()).map(Enum::name).toArray(String[]::new);
        }
    }

    /** Where it stands. */
    public enum State {
        PENDING,
        DELIVERED,
        DEAD
    }

    /** Sent as webhook-id, the same on every attempt. */
    public String webhookId() {
        return webhookId(id);
    }

    /** The id of the telling of an event to an endpoint, "endpoints/...": whoever inserts it makes the same. */
    public static UUID idOf(UUID subject, Event event, String endpoint) {
        return event == Event.OPENED
                ? NamedId.of(subject.toString(), endpoint)
                : NamedId.of(subject.toString(), endpoint, event.name());
    }

    /**
     * The id of the telling of a correction, of which an alert can have several.
     *
     * @param analysis of the text that took the place, "analyses/..."
     */
    public static UUID idOfCorrection(UUID alert, String analysis, String endpoint) {
        return NamedId.of(alert.toString(), endpoint, Event.CORRECTED.name(), analysis);
    }

    static String webhookId(UUID id) {
        return "msg_" + id;
    }
}
