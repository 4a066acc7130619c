package dev.bellwether.article.revision;

import dev.bellwether.article.article.Article;
import dev.bellwether.article.article.Articles;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.listing.Lists;
import dev.bellwether.kit.page.PageTokens;
import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What can be asked of the revisions of an article. */
@ApplicationScoped
public class Revisions {

    private static final String QUERY = "revisions";

    private final RevisionStore store;
    private final Articles articles;
    private final PageTokens tokens;
    private final Workers workers;

    Revisions(RevisionStore store, Articles articles, PageTokens tokens, Workers workers) {
        this.store = store;
        this.articles = articles;
        this.tokens = tokens;
        this.workers = workers;
    }

    /** Some revisions; the token is empty on the last page. */
    public record Page(List<ArticleRevision> revisions, String nextPageToken) {
        public Page {
            revisions = List.copyOf(revisions);
        }
    }

    /** One revision as it stood, or the tombstone. Fails with NOT_FOUND, also for a text that was erased. */
    public Uni<Article> get(UUID id, int revision) {
        return revision < 1
                ? Uni.createFrom().failure(notFound(id, revision))
                : store.list(id, revision, 1)
                        .chain(found -> found.isEmpty()
                                ? articles.get(id).map(tombstone -> numbered(tombstone, revision))
                                : Uni.createFrom().item(numbered(found.get(0), revision)));
    }

    private static Article numbered(Article article, int revision) {
        if (article.revision() != revision) {
            throw notFound(article.id(), revision);
        }
        return article;
    }

    private static FailureException notFound(UUID id, int revision) {
        return new FailureException(new Failure.NotFound(ResourceName.of(Article.COLLECTION, id) + "@" + revision));
    }

    /**
     * One page, newest first; of an erased article the tombstone alone. Fails with NOT_FOUND or PAGE_TOKEN_INVALID.
     *
     * @param size at most; the page is cut by the size of its texts too, whether they are sent or only compared
     */
    public Uni<Page> list(UUID id, int size, String pageToken) {
        List<String> query = List.of(QUERY, id.toString());
        int newest = tokens.open(query, pageToken)
                .map(cursor -> Integer.parseInt(cursor.get(0)))
                .orElse(Integer.MAX_VALUE);
        // One more than asked: the text that the last one changed.
        return store.list(id, newest, size + 1)
                .chain(found -> found.isEmpty()
                        ? articles.get(id).map(tombstone -> new Page(List.of(ArticleRevision.first(tombstone)), ""))
                        : workers.run(() -> page(found, size, query)));
    }

    private Page page(List<Article> found, int size, List<String> query) {
        List<Article> shown = Lists.fitting(found.subList(0, Math.min(size, found.size())), Article::fullBytes);
        List<ArticleRevision> revisions = new ArrayList<>(shown.size());
        for (int i = 0; i < shown.size(); i++) {
            revisions.add(
                    i + 1 < found.size()
                            ? ArticleRevision.after(found.get(i + 1), found.get(i))
                            : ArticleRevision.first(found.get(i)));
        }
        return new Page(
                revisions,
                shown.size() == found.size()
                        ? ""
                        : tokens.issue(
                                query,
                                List.of(Integer.toString(found.get(shown.size()).revision()))));
    }
}
