package dev.bellwether.article.time;

import dev.bellwether.article.time.Clue.Trust;
import dev.bellwether.article.time.Evidence.Method;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells when an article was published from what its page, its address and the caller say; the rules are in the package's text. */
public final class PublishTimes {
    /** The zone of most market news. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("America/New_York");

    /** How far a publisher's clock may be ahead of the fetch. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final Set<String> UPDATE_LABELS =
            Set.of("updated", "update", "modified", "revised", "edited", "corrected", "aktualisiert", "actualizado");
    private static final Set<String> PUBLICATION_LABELS = Set.of(
            "published", "posted", "released", "filed", "created", "issued", "publié", "publicado", "veröffentlicht");

    private final ZoneId assumedZone;

    /** @param assumedZone of whatever names no zone */
    public PublishTimes(ZoneId assumedZone) {
        this.assumedZone = assumedZone;
    }

    /** Of a document that states its publish time, or is known to have none written. */
    public PublishTime stated(Optional<Instant> statedTime, Optional<URI> uri, Optional<Instant> fetchTime) {
        List<Clue> clues = new ArrayList<>();
        statedTime.ifPresent(time -> clues.add(new Clue(
                Trust.STATED,
                Method.STATED,
                time.toString(),
                Optional.of(new Reading(new TimeInterval(time.minusSeconds(1), time), Precision.SECOND, false)))));
        uri.flatMap(this::fromUri).ifPresent(clues::add);
        return weigh(clues, fetchTime);
    }

    /**
     * Of a page with this markup and these lines, as in {@link #written}.
     *
     * @param stamps the most trusted first
     */
    public PublishTime marked(List<Stamp> stamps, List<String> lines, Optional<URI> uri, Optional<Instant> fetchTime) {
        List<Clue> clues = new ArrayList<>();
        stamps.forEach(stamp -> fromMarkup(stamp, fetchTime).ifPresent(clues::add));
        clues.addAll(clues(lines, uri, fetchTime));
        return weigh(clues, fetchTime);
    }

    /**
     * Of a page with these lines, the nearest to the headline first, and of them only such as are about the page: bylines and time
     * stamps, never prose.
     */
    public PublishTime written(List<String> lines, Optional<URI> uri, Optional<Instant> fetchTime) {
        return weigh(clues(lines, uri, fetchTime), fetchTime);
    }

    private List<Clue> clues(List<String> lines, Optional<URI> uri, Optional<Instant> fetchTime) {
        List<Clue> clues = new ArrayList<>();
        uri.flatMap(this::fromUri).ifPresent(clues::add);
        String label = "";
        for (String line : lines) {
            List<TimeExpression> expressions = TimeExpressions.in(line);
            int from = 0;
            for (TimeExpression expression : expressions) {
                label += " " + line.substring(from, expression.start());
                clues.add(fromText(expression, line.substring(expression.start(), expression.end()), label, fetchTime));
                label = "";
                from = expression.end();
            }
            // A label may stand alone on the line above its stamp.
            label = line.substring(from);
        }
        return clues;
    }

    private Optional<Clue> fromMarkup(Stamp stamp, Optional<Instant> fetchTime) {
        return TimeExpressions.in(stamp.text()).stream()
                .filter(expression -> !expression.isRelative())
                .findFirst()
                .map(expression -> {
                    Clue clue = fromText(expression, stamp.text(), "", fetchTime);
                    Trust trust = stamp.isUpdate() ? Trust.LABELLED_UPDATED : Trust.MARKED_PUBLISHED;
                    return new Clue(trust, stamp.method(), stamp.text(), clue.reading());
                });
    }

    private Optional<Clue> fromUri(URI uri) {
        return UrlDay.in(uri)
                .map(day -> new Clue(
                        Trust.URL,
                        Method.URL_PATH,
                        day.path(),
                        Optional.of(
                                new Reading(TimeExpression.wholeDay(day.date(), assumedZone), Precision.DAY, false))));
    }

    private Clue fromText(TimeExpression expression, String text, String label, Optional<Instant> fetchTime) {
        Optional<Instant> reference = expression.isRelative() ? fetchTime : Optional.of(Instant.EPOCH);
        Method method = expression.method();
        return new Clue(
                method == Method.RELATIVE_TEXT ? Trust.RELATIVE : trust(label),
                method,
                text,
                reference.map(at -> expression.read(at, assumedZone)));
    }

    private static Trust trust(String label) {
        Trust trust = Trust.UNLABELLED;
        for (Token token : Token.of(label.toLowerCase(Locale.ROOT))) {
            if (UPDATE_LABELS.contains(token.text())) {
                trust = Trust.LABELLED_UPDATED;
            } else if (PUBLICATION_LABELS.contains(token.text())) {
                trust = Trust.LABELLED_PUBLISHED;
            }
        }
        return trust;
    }

    private static PublishTime weigh(List<Clue> clues, Optional<Instant> fetchTime) {
        Weighing weighing = new Weighing(fetchTime);
        clues.stream().sorted(Comparator.comparing(Clue::trust)).forEach(weighing::add);
        return weighing.result();
    }
}
