package dev.bellwether.article.store;

import dev.bellwether.article.article.Article;
import dev.bellwether.article.article.ArticleChange;
import dev.bellwether.kit.change.ChangeLog;
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
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Erases articles: the text of every revision, and all by which an article is known. The tombstone and its change stay. */
@ApplicationScoped
class ArticleEraser {

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
        return transactions.write(
                ArticleLock.WRITING,
                session -> request.map(key -> once(session, id, key)).orElseGet(() -> erase(session, id)));
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
        row.aliases = new String[0];
        row.externalId = "";
        row.labels = Map.of();
        row.contentSha256 = "";
        row.storyTime = row.createTime;
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
}
