package dev.bellwether.article.store;

import dev.bellwether.article.article.Article;
import dev.bellwether.article.article.ArticleChange;
import dev.bellwether.kit.change.ChangeLog;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.request.RequestMemory;
import dev.bellwether.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Erases articles: the text of every revision, and all by which an article is known. The tombstone and its change stay. */
@ApplicationScoped
class ArticleEraser {

    private static final String KNOWN_BY = """
            select 'uris/' || uri from article where id = ?1 and uri <> ''
            union all
            select distinct 'contents/' || content_sha256 from article_revision where article = ?1
            """;

    /** How often a revision may come in between before it is given up. */
    private static final int RETRIES = 10;

    private final Transactions transactions;
    private final ArticleReader reader;
    private final StoryRows stories;
    private final ChangeLog log;
    private final RequestMemory requests;
    private final Clock clock;

    ArticleEraser(
            Transactions transactions,
            ArticleReader reader,
            StoryRows stories,
            ChangeLog log,
            RequestMemory requests,
            Clock clock) {
        this.transactions = transactions;
        this.reader = reader;
        this.stories = stories;
        this.log = log;
        this.requests = requests;
        this.clock = clock;
    }

    /** The tombstone; empty when there is no such article. */
    Uni<Optional<Article>> erase(UUID id, Optional<RequestKey> request) {
        return transactions
                .read(session -> locks(session, id, request))
                .chain(locks -> transactions.write(
                        locks,
                        session -> locks(session, id, request)
                                .invoke(needed -> checkHeld(locks, needed))
                                .chain(() -> request.map(key -> once(session, id, key))
                                        .orElseGet(() -> erase(session, id)))))
                .onFailure(Overtaken.class)
                .retry()
                .atMost(RETRIES);
    }

    /** What ingesting locks, so that the article is neither revised nor copied meanwhile; the article for a second erasure. */
    private static Uni<Set<String>> locks(Mutiny.StatelessSession session, UUID id, Optional<RequestKey> request) {
        return session.createNativeQuery(KNOWN_BY, String.class)
                .setParameter(1, id)
                .getResultList()
                .map(knownBy -> {
                    Set<String> locks = new TreeSet<>(knownBy);
                    locks.add(ResourceName.of(Article.COLLECTION, id));
                    request.ifPresent(key -> locks.add(key.lock()));
                    return locks;
                });
    }

    private static void checkHeld(Set<String> locks, Set<String> needed) {
        if (!locks.containsAll(needed)) {
            throw new Overtaken();
        }
    }

    private Uni<Optional<Article>> once(Mutiny.StatelessSession session, UUID id, RequestKey key) {
        return requests.recall(session, key)
                .chain(answer -> erase(session, id)
                        .call(erased -> erased.isEmpty() || answer.isPresent()
                                ? Uni.createFrom().voidItem()
                                : requests.remember(
                                        session,
                                        key,
                                        new RequestMemory.Answer(id.toString(), ArticleChange.Kind.ERASED.name()))));
    }

    private Uni<Optional<Article>> erase(Mutiny.StatelessSession session, UUID id) {
        return reader.current(session, List.of(id))
                .map(found -> found.stream().findFirst())
                .chain(found -> found.filter(rows -> rows.article().deleteTime == null)
                        .map(rows -> erase(session, rows.article()))
                        .orElseGet(
                                () -> Uni.createFrom().item(found.map(rows -> ArticleRows.tombstone(rows.article())))));
    }

    private Uni<Optional<Article>> erase(Mutiny.StatelessSession session, ArticleRow row) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.revision++;
        row.source = "";
        row.uri = "";
        row.labels = Map.of();
        row.contentSha256 = "";
        row.updateTime = now;
        row.deleteTime = now;
        return session.createNativeQuery("delete from article_revision where article = ?1")
                .setParameter(1, row.id)
                .executeUpdate()
                .chain(() -> session.update(row))
                .chain(() -> stories.forget(session, row.story))
                .chain(() -> log.append(session, ArticleChange.Kind.ERASED.name(), row.id, row.revision))
                .replaceWith(() -> Optional.of(ArticleRows.tombstone(row)));
    }

    /** The article was revised between the look at what it is known by and the locks. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("the article was revised while it was being erased", null, false, false);
        }
    }
}
