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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads articles at their current revision, or as they stood after a change. */
@ApplicationScoped
class ArticleReader implements ChangeLoader<ArticleChange> {

    private static final String WANTED_TEXTS = """
            select r.* from article_revision r
            join unnest(cast(cast(?1 as text) as uuid[]), cast(cast(?2 as text) as integer[])) as wanted (article, revision)
              on r.article = wanted.article and r.revision = wanted.revision
            """;

    /** One statement, so one moment: an article that is erased meanwhile is not met without its text. */
    private static final String CURRENT = """
            select a, r from ArticleRow a
            left join ArticleRevisionRow r on r.key.article = a.id and r.key.revision = a.revision
            where a.id in (?1)
            """;

    private static final String REVISIONS = """
            select a, r from ArticleRow a join ArticleRevisionRow r on r.key.article = a.id
            where a.id = ?1 and r.key.revision <= ?2
            order by r.key.revision desc
            """;

    /** The rows of an article at its current revision; a tombstone has no text. */
    record Rows(ArticleRow article, @Nullable ArticleRevisionRow text) {

        Article toArticle() {
            return text == null ? ArticleRows.tombstone(article) : ArticleRows.article(article, text);
        }
    }

    private final Transactions transactions;

    ArticleReader(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Those that are there, at their current revision or as tombstones. */
    Uni<List<Rows>> current(Mutiny.StatelessSession session, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.createQuery(CURRENT, Object[].class)
                        .setParameter(1, ids)
                        .getResultList()
                        .map(found -> found.stream()
                                .map(row -> new Rows((ArticleRow) row[0], (ArticleRevisionRow) row[1]))
                                .toList());
    }

    /** The revisions of an article up to a number, newest first; none of an erased one. */
    Uni<List<Article>> revisions(Mutiny.StatelessSession session, UUID id, int newest, int limit) {
        return session.createQuery(REVISIONS, Object[].class)
                .setParameter(1, id)
                .setParameter(2, newest)
                .setMaxResults(limit)
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> ArticleRows.article((ArticleRow) row[0], (ArticleRevisionRow) row[1]))
                        .toList());
    }

    /** Articles at these revisions, without those that were erased meanwhile. */
    Uni<Map<ArticleRevisionRow.Key, Article>> at(
            Mutiny.StatelessSession session, Collection<ArticleRevisionRow.Key> keys) {
        List<UUID> ids =
                keys.stream().map(ArticleRevisionRow.Key::article).distinct().toList();
        return articles(session, ids)
                .chain(articles -> texts(session, keys)
                        .map(texts -> texts.values().stream()
                                .collect(Collectors.toMap(
                                        text -> text.key,
                                        text -> ArticleRows.article(
                                                Objects.requireNonNull(articles.get(text.key.article())), text)))));
    }

    @Override
    public Uni<List<Optional<ArticleChange>>> load(List<LoggedChange> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<ArticleRevisionRow.Key> keys =
                changes.stream().map(ArticleReader::key).toList();
        List<UUID> ids = changes.stream().map(LoggedChange::resource).distinct().toList();
        return transactions.read(session -> articles(session, ids)
                .chain(articles -> texts(session, keys)
                        .map(texts -> changes.stream()
                                .map(change -> change(change, articles, texts))
                                .toList())));
    }

    @Override
    public Set<UUID> erased(ArticleChange change) {
        return change.kind() == ArticleChange.Kind.ERASED
                ? Set.of(change.article().id())
                : Set.of();
    }

    @Override
    public long weight(ArticleChange change) {
        return change.article().fullBytes();
    }

    /** A text that is gone is that of an article erased later, of which the log tells further on. */
    private static Optional<ArticleChange> change(
            LoggedChange change,
            Map<UUID, ArticleRow> articles,
            Map<ArticleRevisionRow.Key, ArticleRevisionRow> texts) {
        ArticleChange.Kind kind = ArticleChange.Kind.valueOf(change.kind());
        ArticleRow row = Objects.requireNonNull(
                articles.get(change.resource()), () -> "the log names " + change.resource() + ", which is not there");
        return kind == ArticleChange.Kind.ERASED
                ? Optional.of(new ArticleChange(kind, ArticleRows.tombstone(row)))
                : Optional.ofNullable(texts.get(key(change)))
                        .map(text -> new ArticleChange(kind, ArticleRows.article(row, text)));
    }

    private static ArticleRevisionRow.Key key(LoggedChange change) {
        return new ArticleRevisionRow.Key(change.resource(), change.revision());
    }

    private static Uni<Map<UUID, ArticleRow>> articles(Mutiny.StatelessSession session, Collection<UUID> ids) {
        return session.createQuery("from ArticleRow where id in (?1)", ArticleRow.class)
                .setParameter(1, ids)
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

    private static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
