package dev.bellwether.article.store;

import dev.bellwether.article.article.Article;
import dev.bellwether.article.article.ArticleChange;
import dev.bellwether.kit.change.ChangeLoader;
import dev.bellwether.kit.change.LoggedChange;
import dev.bellwether.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads articles at their current revision, or as they stood after a change. */
@ApplicationScoped
class ArticleReader implements ChangeLoader<ArticleChange> {

    private static final String WANTED_TEXTS = """
            select r.* from article_revision r
            join unnest(cast(cast(?1 as text) as uuid[]), cast(cast(?2 as text) as integer[])) as wanted (article, revision)
              on r.article = wanted.article and r.revision = wanted.revision
            """;

    /** The two rows of an article at one revision. */
    record Rows(ArticleRow article, ArticleRevisionRow text) {}

    private final Transactions transactions;

    ArticleReader(Transactions transactions) {
        this.transactions = transactions;
    }

    Uni<Rows> rows(Mutiny.StatelessSession session, UUID id) {
        return session.get(ArticleRow.class, id)
                .chain(article -> session.get(
                                ArticleRevisionRow.class, new ArticleRevisionRow.Key(id, article.revision))
                        .map(text -> new Rows(article, text)));
    }

    /** Those that are there, at their current revision. */
    Uni<List<Article>> current(Mutiny.StatelessSession session, Collection<UUID> ids) {
        return articles(session, ids)
                .chain(articles -> texts(
                                session,
                                articles.values().stream()
                                        .map(row -> new ArticleRevisionRow.Key(row.id, row.revision))
                                        .toList())
                        .map(texts -> texts.values().stream()
                                .map(text -> ArticleRows.article(present(articles, text.key.article()), text))
                                .toList()));
    }

    @Override
    public Uni<List<ArticleChange>> load(List<LoggedChange> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<ArticleRevisionRow.Key> keys = changes.stream()
                .map(change -> new ArticleRevisionRow.Key(change.resource(), change.revision()))
                .toList();
        List<UUID> ids = changes.stream().map(LoggedChange::resource).distinct().toList();
        return transactions.read(session -> articles(session, ids)
                .chain(articles -> texts(session, keys)
                        .map(texts -> changes.stream()
                                .map(change -> change(change, articles, texts))
                                .toList())));
    }

    @Override
    public long weight(ArticleChange change) {
        return change.article().fullBytes();
    }

    private static ArticleChange change(
            LoggedChange change,
            Map<UUID, ArticleRow> articles,
            Map<ArticleRevisionRow.Key, ArticleRevisionRow> texts) {
        Article article = ArticleRows.article(
                present(articles, change.resource()),
                present(texts, new ArticleRevisionRow.Key(change.resource(), change.revision())));
        return new ArticleChange(ArticleChange.Kind.valueOf(change.kind()), article);
    }

    private static Uni<Map<UUID, ArticleRow>> articles(Mutiny.StatelessSession session, Collection<UUID> ids) {
        return session.createNativeQuery(
                        "select * from article where id = any(cast(cast(?1 as text) as uuid[]))", ArticleRow.class)
                .setParameter(1, array(ids))
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.id, Function.identity())));
    }

    private static Uni<Map<ArticleRevisionRow.Key, ArticleRevisionRow>> texts(
            Mutiny.StatelessSession session, Collection<ArticleRevisionRow.Key> keys) {
        return session.createNativeQuery(WANTED_TEXTS, ArticleRevisionRow.class)
                .setParameter(
                        1,
                        array(keys.stream().map(ArticleRevisionRow.Key::article).toList()))
                .setParameter(
                        2,
                        array(keys.stream()
                                .map(ArticleRevisionRow.Key::revision)
                                .toList()))
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.key, Function.identity(), (a, b) -> a)));
    }

    private static <K, V> V present(Map<K, V> rows, K key) {
        return Objects.requireNonNull(rows.get(key), () -> "the log names " + key + ", which is not there");
    }

    private static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
