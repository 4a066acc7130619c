package dev.bellwether.article.store;

import dev.bellwether.article.article.Article;
import dev.bellwether.article.article.ArticleFilter;
import dev.bellwether.article.article.ArticleStore;
import dev.bellwether.article.article.Draft;
import dev.bellwether.article.article.Ingested;
import dev.bellwether.kit.page.Place;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.store.KeysetSelect;
import dev.bellwether.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Articles in PostgreSQL. */
@ApplicationScoped
class PgArticleStore implements ArticleStore {

    private static final KeysetSelect LIST = new KeysetSelect(
            "select a.id from article a left join article_revision r on r.article = a.id and r.revision = a.revision",
            "a.create_time",
            "a.id");

    private final Transactions transactions;
    private final Pool pool;
    private final ArticleReader reader;
    private final ArticleGroups groups;
    private final ArticleEraser eraser;
    private final ArticleRetractor retractor;

    PgArticleStore(
            Transactions transactions,
            Pool pool,
            ArticleReader reader,
            ArticleGroups groups,
            ArticleEraser eraser,
            ArticleRetractor retractor) {
        this.transactions = transactions;
        this.pool = pool;
        this.reader = reader;
        this.groups = groups;
        this.eraser = eraser;
        this.retractor = retractor;
    }

    @Override
    public Uni<Ingested> put(Draft draft, Optional<RequestKey> request) {
        return groups.put(draft, request);
    }

    @Override
    public Uni<List<Article>> find(Collection<UUID> wanted) {
        return transactions
                .read(session -> reader.current(session, wanted))
                .map(rows -> rows.stream().map(ArticleReader.Rows::toArticle).toList());
    }

    @Override
    public Uni<Optional<Article>> erase(UUID id, Optional<RequestKey> request) {
        return eraser.erase(id, request);
    }

    @Override
    public Uni<Optional<Article>> retract(UUID id, String reason, Optional<RequestKey> request) {
        return retractor.retract(id, reason, request);
    }

    @Override
    public ArticleFilter filter(String text, boolean showDeleted) {
        return PgArticleFilter.parse(text, showDeleted);
    }

    @Override
    public Uni<List<Article>> list(ArticleFilter filter, boolean newestFirst, Optional<Place> after, int limit) {
        return page(LIST.page(((PgArticleFilter) filter)::toSql, newestFirst, after, limit))
                .chain(found -> find(found)
                        .map(articles -> articles.stream()
                                .sorted(Comparator.comparingInt(article -> found.indexOf(article.id())))
                                .toList()));
    }

    private Uni<List<UUID>> page(KeysetSelect.Statement page) {
        return pool.preparedQuery(page.sql())
                .execute(Tuple.from(page.parameters()))
                .map(rows -> {
                    List<UUID> found = new ArrayList<>(rows.size());
                    rows.forEach(row -> found.add(row.getUUID(0)));
                    return found;
                });
    }
}
