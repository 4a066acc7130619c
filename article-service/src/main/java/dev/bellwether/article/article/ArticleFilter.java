package dev.bellwether.article.article;

/** Which articles are wanted; made by {@link ArticleStore#filter}. */
public interface ArticleFilter {
    /** Whether an article is wanted. */
    boolean test(Article article);
}
