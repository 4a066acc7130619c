package dev.bellwether.article.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What stays the same over an article's revisions. */
@Entity
@Table(name = "article")
@SuppressWarnings("NullAway.Init") // Filled by Hibernate.
class ArticleRow {

    @Id
    UUID id;

    int revision;
    String source;
    String uri;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] aliases;

    @Column(name = "external_id")
    String externalId;

    String origin;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> labels;

    UUID story;

    @Column(name = "story_first")
    boolean storyFirst;

    @Column(name = "story_copy")
    String storyCopy;

    @Column(name = "story_shared")
    double storyShared;

    @Column(name = "story_original")
    @Nullable
    UUID storyOriginal;

    @Column(name = "story_time")
    Instant storyTime;

    @Column(name = "story_articles")
    int storyArticles;

    @Column(name = "story_sources")
    int storySources;

    @Column(name = "content_sha256")
    String contentSha256;

    @Column(name = "create_time")
    Instant createTime;

    @Column(name = "update_time")
    Instant updateTime;

    /** Set in a tombstone. */
    @Column(name = "delete_time")
    @Nullable
    Instant deleteTime;
}
