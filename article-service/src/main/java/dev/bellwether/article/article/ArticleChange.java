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
        /** Another text; where the article was retracted, it stands again. */
        REVISED,
        /** The same text, taken back by who published it. */
        RETRACTED,
        /** The article is a tombstone now; what was told of it before is told no more. */
        ERASED
    }
}
