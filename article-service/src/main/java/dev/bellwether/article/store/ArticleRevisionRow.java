package dev.bellwether.article.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The text of one revision. */
@Entity
@Table(name = "article_revision")
@SuppressWarnings("NullAway.Init") // Filled by Hibernate.
class ArticleRevisionRow {

    /** Which revision of which article. */
    @Embeddable
    record Key(UUID article, int revision) {}

    @EmbeddedId
    Key key;

    String title;
    String body;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] authors;

    String language;

    @Column(name = "language_confidence")
    double languageConfidence;

    @Column(name = "publish_earliest")
    @Nullable
    Instant publishEarliest;

    @Column(name = "publish_latest")
    @Nullable
    Instant publishLatest;

    @Column(name = "publish_precision")
    String publishPrecision;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "publish_evidence")
    EvidenceJson publishEvidence;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "publish_flags")
    String[] publishFlags;

    @Column(name = "fetch_time")
    @Nullable
    Instant fetchTime;

    String section;
    String genre;

    @Column(name = "content_sha256")
    String contentSha256;

    @Column(name = "create_time")
    Instant createTime;

    /** Set where this revision is a retraction, which has the text of the one before. */
    @Column(name = "retract_time")
    @Nullable
    Instant retractTime;

    @Column(name = "retract_reason")
    String retractReason = "";

    /** Always: the database refuses a text of an article that is erased. */
    boolean live = true;

    /** A retraction of this text: the same with another number. */
    ArticleRevisionRow retracted(int revision, Instant time, String reason) {
        ArticleRevisionRow row = new ArticleRevisionRow();
        row.key = new Key(key.article(), revision);
        row.title = title;
        row.body = body;
        row.authors = authors;
        row.language = language;
        row.languageConfidence = languageConfidence;
        row.publishEarliest = publishEarliest;
        row.publishLatest = publishLatest;
        row.publishPrecision = publishPrecision;
        row.publishEvidence = publishEvidence;
        row.publishFlags = publishFlags;
        row.fetchTime = fetchTime;
        row.section = section;
        row.genre = genre;
        row.contentSha256 = contentSha256;
        row.createTime = time;
        row.retractTime = time;
        row.retractReason = reason;
        return row;
    }

    /** All the evidence as it is kept: an object, for the reactive driver takes no JSON arrays. */
    record EvidenceJson(List<Item> items) {

        /** One piece; times are ISO 8601. */
        record Item(
                String method,
                String text,
                @Nullable String earliest,
                @Nullable String latest,
                boolean used) {}
    }
}
