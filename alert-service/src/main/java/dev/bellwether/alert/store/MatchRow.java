package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Decision;
import dev.bellwether.alert.match.Article;
import dev.bellwether.alert.match.Match;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A condition that held, and what the stages said. */
@Entity
@Table(name = "subscription_match")
@SuppressWarnings("NullAway.Init") // Filled by Hibernate.
class MatchRow {

    @Id
    UUID id;

    String subscription;

    @Column(name = "subscription_revision")
    int subscriptionRevision;

    /** Null where the condition is one over time. */
    @Nullable
    String analysis;

    String article;

    @Column(name = "article_revision")
    int articleRevision;

    String story;
    String entity;
    String severity;
    String label;

    @Column(name = "log_time")
    Instant logTime;

    String outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    VerdictsJson verdicts;

    @JdbcTypeCode(SqlTypes.JSON)
    ReasonsJson reasons;

    static MatchRow of(Decision decision) {
        Match match = decision.match();
        Article article = match.analysis().article();
        MatchRow row = new MatchRow();
        row.id = decision.id();
        row.subscription = match.subscription().name();
        row.subscriptionRevision = match.subscription().revision();
        row.analysis = match.window().isPresent() ? null : match.analysis().name();
        row.article = article.name();
        row.articleRevision = article.revision();
        row.story = article.story().name();
        row.entity = match.entity().name();
        row.severity = match.severity().name();
        row.label = match.entity().sentiment().orElseThrow().label().name();
        row.logTime = match.analysis().createTime();
        row.outcome = decision.last().outcome().name();
        row.verdicts = VerdictsJson.of(decision.verdicts());
        row.reasons = ReasonsJson.of(match.reasons());
        return row;
    }
}
