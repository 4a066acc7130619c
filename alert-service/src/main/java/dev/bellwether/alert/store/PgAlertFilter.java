package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.AlertFilter;
import dev.bellwether.alert.alert.Digest;
import dev.bellwether.kit.filter.Filter;
import dev.bellwether.kit.filter.FilterSchema;
import dev.bellwether.kit.filter.Filters;
import dev.bellwether.kit.id.ResourceName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter of alerts, as SQL over {@code alert a} and over an alert in memory. */
record PgAlertFilter(Filter filter) implements AlertFilter {

    private static final List<String> FEEDBACK = List.of("", "USEFUL", "NOT_USEFUL", "WRONG_ENTITY", "WRONG_SENTIMENT");

    private static final FilterSchema SCHEMA = FilterSchema.builder()
            .text("subscription", "a.subscription")
            .choice("severity", "a.severity", List.of("INFO", "WARNING", "CRITICAL"))
            .choice("state", "a.state", List.of("OPEN", "ACKNOWLEDGED", "RESOLVED"))
            .text("digest", "coalesce('digests/' || a.digest, '')")
            .choice("feedback", "a.feedback", FEEDBACK)
            .text("article", "a.article")
            .text("entity", "a.entity")
            .text("story", "a.story")
            .text("source", "a.source")
            .text("title", "a.title")
            .decimal("score", "a.score")
            .integer("sequence", "a.sequence")
            .timestamp("create_time", "a.create_time")
            .build();

    static PgAlertFilter parse(String text) {
        return new PgAlertFilter(Filters.parse(text, SCHEMA));
    }

    @Override
    public boolean test(Alert alert) {
        return filter.test(field -> value(alert, field));
    }

    private static @Nullable Object value(Alert alert, String field) {
        return switch (field) {
            case "subscription" -> alert.subscription();
            case "severity" -> alert.severity().name();
            case "state" -> alert.lifecycle().state().name();
            case "digest" ->
                alert.lifecycle()
                        .digest()
                        .map(id -> ResourceName.of(Digest.COLLECTION, id))
                        .orElse("");
            case "feedback" ->
                alert.lifecycle()
                        .feedback()
                        .map(feedback -> feedback.worth().name())
                        .orElse("");
            case "article" -> alert.source().article();
            case "entity" -> alert.entity();
            case "story" -> alert.source().story();
            case "source" -> alert.source().source();
            case "title" -> alert.source().title();
            case "score" -> alert.score();
            case "sequence" -> alert.sequence();
            case "create_time" -> alert.timeline().alertTime();
            default -> throw new IllegalArgumentException("no field " + field);
        };
    }
}
