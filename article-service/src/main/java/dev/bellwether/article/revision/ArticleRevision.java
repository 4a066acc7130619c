package dev.bellwether.article.revision;

import dev.bellwether.article.article.Article;
import java.util.List;

/**
 * One revision, and what it changed.
 *
 * @param article as it stood
 * @param title edits of the title of the revision before; none for the first
 * @param body edits of the body of the revision before; none for the first
 */
public record ArticleRevision(Article article, List<TextEdit> title, List<TextEdit> body) {

    public ArticleRevision {
        title = List.copyOf(title);
        body = List.copyOf(body);
    }

    static ArticleRevision first(Article article) {
        return new ArticleRevision(article, List.of(), List.of());
    }

    static ArticleRevision after(Article before, Article article) {
        return new ArticleRevision(
                article,
                TextDiff.between(before.title(), article.title()),
                TextDiff.between(before.body(), article.body()));
    }
}
