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
        REVISED
    }
}
