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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Retracts articles: one more revision with the text of the one before, and its change. */
@ApplicationScoped
class ArticleRetractor {

    private final Transactions transactions;
    private final ArticleReader reader;
    private final ChangeLog log;
    private final RequestMemory requests;
    private final Clock clock;

    ArticleRetractor(
            Transactions transactions, ArticleReader reader, ChangeLog log, RequestMemory requests, Clock clock) {
        this.transactions = transactions;
        this.reader = reader;
        this.log = log;
        this.requests = requests;
        this.clock = clock;
    }

    /** As it stands then, an erased one as its tombstone; empty when there is no such article. */
    Uni<Optional<Article>> retract(UUID id, String reason, Optional<RequestKey> request) {
        return transactions.write(
                ArticleLock.WRITING,
                session -> request.map(key -> once(session, id, reason, key))
                        .orElseGet(() -> retract(session, id, reason)));
    }

    private Uni<Optional<Article>> once(Mutiny.StatelessSession session, UUID id, String reason, RequestKey key) {
        return requests.recall(session, key)
                .chain(answer -> answer.map(given -> remembered(session, id, given))
                        .orElseGet(() -> retract(session, id, reason)
                                .call(retracted -> retracted
                                        .map(article -> requests.remember(session, key, answer(article)))
                                        .orElseGet(() -> Uni.createFrom().voidItem()))));
    }

    /** With the revision, for another text may have been published since. */
    private static RequestMemory.Answer answer(Article article) {
        return new RequestMemory.Answer(article.id().toString(), Integer.toString(article.revision()));
    }

    private Uni<Optional<Article>> remembered(Mutiny.StatelessSession session, UUID id, RequestMemory.Answer answer) {
        return reader.revisions(session, id, Integer.parseInt(answer.outcome()), 1)
                .chain(found -> found.isEmpty()
                        ? reader.current(session, List.of(id)).map(ArticleRetractor::article)
                        : Uni.createFrom().item(Optional.of(found.get(0))));
    }

    private static Optional<Article> article(List<ArticleReader.Rows> found) {
        return found.stream().findFirst().map(ArticleReader.Rows::toArticle);
    }

    private Uni<Optional<Article>> retract(Mutiny.StatelessSession session, UUID id, String reason) {
        return reader.current(session, List.of(id)).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            ArticleRevisionRow text = found.get(0).text();
            return text == null || text.retractTime != null
                    ? Uni.createFrom().item(article(found))
                    : retract(session, found.get(0).article(), text, reason).map(Optional::of);
        });
    }

    private Uni<Article> retract(
            Mutiny.StatelessSession session, ArticleRow row, ArticleRevisionRow text, String reason) {
        row.revision++;
        row.updateTime = after(text.createTime);
        ArticleRevisionRow retracted = text.retracted(row.revision, row.updateTime, reason);
        return session.update(row)
                .chain(() -> session.insert(retracted))
                .chain(() -> log.append(session, ArticleChange.Kind.RETRACTED.name(), row.id, row.revision))
                .replaceWith(() -> ArticleRows.article(row, retracted));
    }

    /** Never before the text that it takes back, whose time may be another clock's: followers tell by it what was retracted. */
    private Instant after(Instant textTime) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(textTime) ? now : textTime.plus(1, ChronoUnit.MICROS);
    }
}
