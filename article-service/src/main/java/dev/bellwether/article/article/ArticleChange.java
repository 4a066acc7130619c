package dev.bellwether.article.article;

/**
 * One change of one article.
 *
 * @param article as it stood after the change
 */
public record ArticleChange(Kind kind, Article article) {

    /** What happened. */
    public enum Kind {
        CREATED,
        REVISED,
        /** The article is a tombstone now; what was told of it before is told no more. */
        ERASED
    }
}
