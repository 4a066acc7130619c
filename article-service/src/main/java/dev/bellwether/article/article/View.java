package dev.bellwether.article.article;

/** How much of an article is told. */
public enum View {
    /** Everything but the body. */
    BASIC,
    /** Everything. */
    FULL;

    /** An upper bound of an article's size on the wire in this view, in bytes. */
    public int bytes(Article article) {
        return this == FULL ? article.fullBytes() : article.basicBytes();
    }
}
