package dev.bellwether.alert.alert;

import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.match.Severity;
import dev.bellwether.alert.match.Wire;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a subscriber is told.
 *
 * @param subscription its id
 * @param sequence from 1 for each subscription, without gaps
 * @param entity "entities/..."
 * @param score of the entity
 * @param wire what the article says of the entity, as it came
 */
public record Alert(
        UUID id,
        String subscription,
        int subscriptionRevision,
        String subscriptionDisplayName,
        Severity severity,
        long sequence,
        String analysis,
        Source source,
        String entity,
        double score,
        Wire wire,
        List<Reason> reasons,
        Timeline timeline) {

    public static final String COLLECTION = "alerts";

    public Alert {
        if (sequence < 1) {
            throw new IllegalArgumentException("a sequence counts from 1: " + sequence);
        }
        reasons = List.copyOf(reasons);
    }

    public String name() {
        return COLLECTION + "/" + id;
    }

    /** The article it is about. */
    public record Source(String article, int articleRevision, String title, String source, String uri, String story) {}

    /** When each step was done. */
    public record Timeline(Instant eventTime, Instant articleTime, Instant analysisTime, Instant alertTime) {}
}
