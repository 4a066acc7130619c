package dev.bellwether.article.store;

import dev.bellwether.article.article.Article;
import dev.bellwether.article.intake.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows that a plan makes.
 *
 * @param articles new ones, as they stand at the end of the group
 * @param revisions in the order of the documents
 * @param revised the last of the revisions of each article that was known before
 */
record PlanRows(List<ArticleRow> articles, List<ArticleRevisionRow> revisions, List<ArticleRevisionRow> revised) {

    static PlanRows of(Plan plan) {
        List<ArticleRevisionRow> revisions = plan.revisions().stream()
                .map(text -> ArticleRows.newRevision(text.article(), text.revision(), text.draft(), plan.now()))
                .toList();
        Map<UUID, ArticleRevisionRow> last = new HashMap<>();
        revisions.forEach(text -> last.put(text.key.article(), text));
        List<ArticleRow> articles = plan.articles().stream()
                .map(made -> {
                    ArticleRow row = ArticleRows.newArticle(made, plan.now());
                    ArticleRevisionRow text = Objects.requireNonNull(last.remove(made.id()));
                    row.revision = text.key.revision();
                    row.contentSha256 = text.contentSha256;
                    return row;
                })
                .toList();
        return new PlanRows(articles, revisions, List.copyOf(last.values()));
    }

    /** The new articles, at each of their revisions. */
    Map<ArticleRevisionRow.Key, Article> toArticles() {
        Map<UUID, ArticleRow> byId = articles.stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        return revisions.stream()
                .filter(text -> byId.containsKey(text.key.article()))
                .collect(Collectors.toMap(
                        text -> text.key,
                        text -> ArticleRows.article(Objects.requireNonNull(byId.get(text.key.article())), text)));
    }
}
