package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.Decision;
import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.match.Wire;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads alerts from rows of the pool. */
final class AlertRows {

    /** The columns of an alert {@code a}, for a select list. */
    static final String COLUMNS = """
            a.id, a.subscription, a.subscription_revision, a.subscription_display_name, a.severity, a.sequence, a.analysis,
            a.article, a.article_revision, a.title, a.source, a.uri, a.story, a.entity, a.score, a.entity_content, a.reasons,
            a.event_time, a.article_time, a.analysis_time, a.create_time, a.article_retract_time, a.article_retract_reason, a.superseded_by, a.article_delete_time,
            a.state, a.resolve_time, a.resolved_by, a.acknowledge_time, a.acknowledged_by, a.feedback, a.feedback_comment, a.feedback_by,
            a.feedback_time, a.digest, a.first_seen_time, a.match_time, a.decide_time, a.window_evidence
            """;

    private AlertRows() {}

    static Alert alert(Row row) {
        return new Alert(
                row.getUUID("id"),
                row.getString("subscription"),
                row.getInteger("subscription_revision"),
                row.getString("subscription_display_name"),
                Severity.valueOf(row.getString("severity")),
                row.getLong("sequence"),
                row.getString("analysis"),
                new Alert.Source(
                        row.getString("article"),
                        row.getInteger("article_revision"),
                        row.getString("title"),
                        row.getString("source"),
                        row.getString("uri"),
                        row.getString("story")),
                row.getString("entity"),
                row.getDouble("score"),
                Wire.of(row.getBuffer("entity_content").getBytes()),
                ReasonsJson.read(row.getJsonObject("reasons")),
                new Alert.Timeline(
                        row.getOffsetDateTime("event_time").toInstant(),
                        row.getOffsetDateTime("article_time").toInstant(),
                        row.getOffsetDateTime("analysis_time").toInstant(),
                        row.getOffsetDateTime("create_time").toInstant(),
                        steps(row)),
                new Alert.Aftermath(
                        instant(row, "article_retract_time"),
                        row.getString("article_retract_reason"),
                        row.getString("superseded_by"),
                        instant(row, "article_delete_time")),
                lifecycle(row),
                Optional.ofNullable(row.getJsonObject("window_evidence"))
                        .map(json -> WindowEvidenceJson.read(json, row.getString("entity"))));
    }

    private static Optional<Alert.Timeline.Steps> steps(Row row) {
        return instant(row, "first_seen_time")
                .map(seen -> new Alert.Timeline.Steps(
                        seen,
                        instant(row, "match_time")
                                .flatMap(matched -> instant(row, "decide_time")
                                        .map(decided -> new Decision.Steps(matched, decided)))));
    }

    private static Alert.Lifecycle lifecycle(Row row) {
        return new Alert.Lifecycle(
                Alert.State.valueOf(row.getString("state")),
                instant(row, "resolve_time"),
                row.getString("resolved_by"),
                instant(row, "acknowledge_time")
                        .map(time -> new Alert.Acknowledgement(row.getString("acknowledged_by"), time)),
                instant(row, "feedback_time")
                        .map(time -> new Alert.Feedback(
                                Alert.Worth.valueOf(row.getString("feedback")),
                                row.getString("feedback_comment"),
                                row.getString("feedback_by"),
                                time)),
                Optional.ofNullable(row.getUUID("digest")));
    }

    private static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }
}
