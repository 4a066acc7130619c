package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.NamedId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Alerts of one subscription that were held back and are told together.
 *
 * @param key what its id is made of
 * @param alertCount how many alerts it has
 * @param alerts in the order of their sequence, as they stand
 * @param createTime when it was told
 */
public record Digest(
        Key key,
        String subscriptionDisplayName,
        Instant dueTime,
        int alertCount,
        List<Alert> alerts,
        Instant createTime) {

    public static final String COLLECTION = "digests";

    /** The most alerts of one; a window with more has several digests. */
    public static final int MOST = 50;

    private static final int OVERHEAD = 500;

    /** Why alerts are held back. */
    public enum Cause {
        QUIET_HOURS,
        BUDGET,
        GROUP
    }

    /**
     * What a digest is known by: whoever makes it makes the same.
     *
     * @param subscription "subscriptions/..."
     * @param startTime of the window
     * @param number from 1 for each window
     */
    public record Key(String subscription, Cause cause, String group, Instant startTime, int number) {
        public UUID id() {
            return NamedId.of(
                    COLLECTION, subscription, cause.name(), group, startTime.toString(), Integer.toString(number));
        }
    }

    public Digest {
        alerts = List.copyOf(alerts);
    }

    public UUID id() {
        return key.id();
    }

    public String name() {
        return COLLECTION + "/" + id();
    }

    /** An upper bound of its size on the wire, in bytes. */
    public long bytes() {
        return OVERHEAD + alerts.stream().mapToLong(Alert::bytes).sum();
    }
}
