package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.Decision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An alert as it is written; {@link ArticleEraser} takes back what it says of an erased article. */
@Entity
@Table(name = "alert")
@SuppressWarnings("NullAway.Init") // Filled by Hibernate.
class AlertRow {

    @Id
    UUID id;

    String subscription;

    @Column(name = "subscription_revision")
    int subscriptionRevision;

    @Column(name = "subscription_display_name")
    String subscriptionDisplayName;

    String severity;

    @Nullable
    Long sequence;

    String analysis;
    String article;

    @Column(name = "article_revision")
    int articleRevision;

    String title;
    String source;
    String uri;
    String story;
    String entity;
    double score;

    @Column(name = "entity_content")
    byte[] entityContent;

    @JdbcTypeCode(SqlTypes.JSON)
    ReasonsJson reasons;

    @Column(name = "window_evidence")
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    WindowEvidenceJson windowEvidence;

    @Column(name = "event_time")
    Instant eventTime;

    @Column(name = "article_time")
    Instant articleTime;

    @Column(name = "analysis_time")
    Instant analysisTime;

    @Column(name = "create_time")
    Instant createTime;

    @Column(name = "first_seen_time")
    @Nullable
    Instant firstSeenTime;

    @Column(name = "match_time")
    @Nullable
    Instant matchTime;

    @Column(name = "decide_time")
    @Nullable
    Instant decideTime;

    static AlertRow of(Alert alert) {
        AlertRow row = new AlertRow();
        row.id = alert.id();
        row.subscription = alert.subscription();
        row.subscriptionRevision = alert.subscriptionRevision();
        row.subscriptionDisplayName = alert.subscriptionDisplayName();
        row.severity = alert.severity().name();
        row.sequence = alert.sequence() == 0 ? null : alert.sequence();
        row.analysis = alert.analysis();
        row.article = alert.source().article();
        row.articleRevision = alert.source().articleRevision();
        row.title = alert.source().title();
        row.source = alert.source().source();
        row.uri = alert.source().uri();
        row.story = alert.source().story();
        row.entity = alert.entity();
        row.score = alert.score();
        row.entityContent = alert.wire().bytes();
        row.reasons = ReasonsJson.of(alert.reasons());
        row.windowEvidence = alert.window().map(WindowEvidenceJson::of).orElse(null);
        row.eventTime = alert.timeline().eventTime();
        row.articleTime = alert.timeline().articleTime();
        row.analysisTime = alert.timeline().analysisTime();
        row.createTime = alert.timeline().alertTime();
        alert.timeline().steps().ifPresent(row::set);
        return row;
    }

    private void set(Alert.Timeline.Steps steps) {
        firstSeenTime = steps.firstSeenTime();
        matchTime = steps.decision().map(Decision.Steps::matchTime).orElse(null);
        decideTime = steps.decision().map(Decision.Steps::decideTime).orElse(null);
    }
}
