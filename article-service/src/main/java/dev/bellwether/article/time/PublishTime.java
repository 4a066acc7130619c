package dev.bellwether.article.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When an article was published, as far as its page and the caller tell.
 *
 * @param interval empty when there is no evidence that tells; otherwise never more than five minutes after the fetch
 * @param precision {@code UNSPECIFIED} exactly when the interval is empty
 * @param evidence most trusted first
 */
public record PublishTime(
        Optional<TimeInterval> interval, Precision precision, List<Evidence> evidence, Set<Flag> flags) {

    /** Without any evidence. */
    public static final PublishTime UNKNOWN =
            new PublishTime(Optional.empty(), Precision.UNSPECIFIED, List.of(), Set.of());

    public PublishTime {
        if (interval.isEmpty() != (precision == Precision.UNSPECIFIED)) {
            throw new IllegalArgumentException("precision " + precision + " does not fit the interval " + interval);
        }
        evidence = List.copyOf(evidence);
        flags = Set.copyOf(flags);
    }

    /** What is doubtful about a publish time. */
    public enum Flag {
        /** The page says "1 hour ago" but not when it was rendered, so the phrase tells nothing. */
        RELATIVE_TIME_UNANCHORED,
        /** The page's relative time disagrees with stronger evidence, which was taken. */
        RELATIVE_TIME_CONTRADICTED,
        /** A stamp later than the fetch was refused. */
        FUTURE_REFUSED,
        /** A stamp without a zone was read in the assumed one, and was used. */
        TIME_ZONE_ASSUMED
    }
}
