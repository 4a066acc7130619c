package dev.bellwether.alert.alert;

import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Sentiment;
import java.time.Instant;
import java.util.Optional;

/**
 * What later matches need to know of one that was told.
 *
 * @param article "articles/..."
 * @param time of the analysis: log time
 * @param resolveTime when its alert was resolved; empty while it is not
 */
public record Told(
        String article,
        int articleRevision,
        Severity severity,
        Sentiment.Label label,
        Instant time,
        Optional<Instant> resolveTime) {

    static Told of(Match match) {
        return new Told(
                match.analysis().article().name(),
                match.analysis().article().revision(),
                match.severity(),
                match.entity().sentiment().orElseThrow().label(),
                match.analysis().createTime(),
                Optional.empty());
    }

    /** The same, once its alert was resolved. */
    Told resolvedAt(Instant resolved) {
        return new Told(article, articleRevision, severity, label, time, Optional.of(resolved));
    }
}
