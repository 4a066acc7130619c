package dev.bellwether.sentiment.store;

import dev.bellwether.sentiment.analysis.Analysis;
import dev.bellwether.sentiment.analysis.Novelty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A stored analysis. */
@Entity
@Table(name = "analysis")
@SuppressWarnings("NullAway.Init") // Filled by Hibernate.
class AnalysisRow {

    @Id
    UUID id;

    UUID article;

    @Column(name = "article_revision")
    int articleRevision;

    @Column(name = "article_time")
    Instant articleTime;

    @Nullable
    UUID supersedes;

    @Column(name = "model_sha256")
    String modelSha256;

    String title;
    String source;
    String language;
    String origin;
    String story;
    String state;
    String label;
    double score;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] entities;

    byte[] content;

    @Column(name = "create_time")
    Instant createTime;

    /** Set in a tombstone. */
    @Column(name = "delete_time")
    @Nullable
    Instant deleteTime;

    @Column(name = "article_retract_time")
    @Nullable
    Instant articleRetractTime;

    @Column(name = "article_retract_reason")
    String articleRetractReason = "";

    /** When the article was published, or stored; null while it has no rows among the scores. */
    @Nullable
    Instant time;

    @JdbcTypeCode(SqlTypes.ARRAY)
    Long[] sentences = {};

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "seen_sentences")
    Integer[] seenSentences = {};

    Analysis toAnalysis(Map<String, Novelty> novelty) {
        return new Analysis(
                id,
                article,
                articleRevision,
                Optional.ofNullable(supersedes),
                modelSha256,
                title,
                source,
                language,
                origin,
                story,
                state,
                label,
                score,
                List.of(entities),
                content,
                createTime,
                Optional.ofNullable(deleteTime),
                Optional.ofNullable(articleRetractTime),
                articleRetractReason,
                Set.of(seenSentences),
                novelty);
    }
}
