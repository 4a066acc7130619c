package dev.bellwether.article.store;

import dev.bellwether.article.article.Article;
import dev.bellwether.article.article.ArticleChange;
import dev.bellwether.article.article.ArticleFilter;
import dev.bellwether.article.article.ArticleStore;
import dev.bellwether.article.article.Draft;
import dev.bellwether.article.article.Ingested;
import dev.bellwether.article.article.Ingested.Outcome;
import dev.bellwether.kit.change.ChangeLog;
import dev.bellwether.kit.id.IdSource;
import dev.bellwether.kit.page.Place;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.request.RequestMemory;
import dev.bellwether.kit.store.KeysetSelect;
import dev.bellwether.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

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
    private final StoryRows stories;
    private final ArticleEraser eraser;
    private final ArticleRetractor retractor;
    private final ChangeLog log;
    private final RequestMemory requests;
    private final IdSource ids;
    private final Clock clock;

    PgArticleStore(
            Transactions transactions,
            Pool pool,
            ArticleReader reader,
            StoryRows stories,
            ArticleEraser eraser,
            ArticleRetractor retractor,
            ChangeLog log,
            RequestMemory requests,
            IdSource ids,
            Clock clock) {
        this.transactions = transactions;
        this.pool = pool;
        this.reader = reader;
        this.stories = stories;
        this.eraser = eraser;
        this.retractor = retractor;
        this.log = log;
        this.requests = requests;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<Ingested> put(Draft draft, Optional<RequestKey> request) {
        return transactions.write(
                locks(draft, request),
                session -> request.map(key -> once(session, draft, key)).orElseGet(() -> decide(session, draft)));
    }

    /** A URI names an article, a content names a story: under both locks the decision cannot be overtaken. */
    private static List<String> locks(Draft draft, Optional<RequestKey> request) {
        List<String> locks = new ArrayList<>();
        locks.add("contents/" + draft.contentSha256());
        draft.submission().uri().ifPresent(uri -> locks.add("uris/" + uri));
        request.ifPresent(key -> locks.add(key.lock()));
        return locks;
    }

    private Uni<Ingested> once(Mutiny.StatelessSession session, Draft draft, RequestKey key) {
        return requests.recall(session, key)
                .chain(answer -> answer.map(given -> remembered(session, given))
                        .orElseGet(() -> decide(session, draft)
                                .call(ingested -> requests.remember(
                                        session,
                                        key,
                                        new RequestMemory.Answer(
                                                ingested.article().id().toString(),
                                                ingested.outcome().name())))));
    }

    private Uni<Ingested> remembered(Mutiny.StatelessSession session, RequestMemory.Answer answer) {
        return reader.current(session, List.of(UUID.fromString(answer.resource())))
                .map(found -> new Ingested(found.get(0).toArticle(), Outcome.valueOf(answer.outcome())));
    }

    private Uni<Ingested> decide(Mutiny.StatelessSession session, Draft draft) {
        return known(session, draft)
                .chain(known -> known.map(id -> reader.current(session, List.of(id))
                                .chain(rows -> reviseOrKeep(session, rows.get(0), draft)))
                        .orElseGet(() -> create(session, draft)));
    }

    /** By its URI; without one, by source and content. */
    private Uni<Optional<UUID>> known(Mutiny.StatelessSession session, Draft draft) {
        Optional<URI> uri = draft.submission().uri();
        Mutiny.SelectionQuery<UUID> query = uri.isPresent()
                ? session.createNativeQuery("select id from article where uri = ?1", UUID.class)
                        .setParameter(1, uri.get().toString())
                : session.createNativeQuery(
                                "select id from article where content_sha256 = ?1 and source = ?2"
                                        + " order by create_time, id limit 1",
                                UUID.class)
                        .setParameter(1, draft.contentSha256())
                        .setParameter(2, draft.submission().sourceOrHost());
        return query.getResultList().map(found -> found.stream().findFirst());
    }

    private Uni<Ingested> create(Mutiny.StatelessSession session, Draft draft) {
        UUID id = ids.next();
        Instant now = now();
        return stories.place(session, id, draft, now).chain(story -> {
            ArticleRow row = ArticleRows.newArticle(id, draft, story, now);
            return insert(session, row, ArticleRows.newRevision(id, 1, draft, now), ArticleChange.Kind.CREATED);
        });
    }

    private Uni<Ingested> reviseOrKeep(Mutiny.StatelessSession session, ArticleReader.Rows known, Draft draft) {
        if (saysTheSame(Objects.requireNonNull(known.text()), draft)) {
            return Uni.createFrom().item(new Ingested(known.toArticle(), Outcome.UNCHANGED));
        }
        ArticleRow row = known.article();
        Instant now = now();
        row.revision++;
        row.contentSha256 = draft.contentSha256();
        row.updateTime = now;
        ArticleRevisionRow text = ArticleRows.newRevision(row.id, row.revision, draft, now);
        return stories.remember(session, row.story, draft.contentSha256())
                .chain(() -> session.update(row))
                .chain(() -> session.insert(text))
                .chain(() -> log.append(session, ArticleChange.Kind.REVISED.name(), row.id, row.revision))
                .replaceWith(() -> new Ingested(ArticleRows.article(row, text), Outcome.REVISED));
    }

    private Uni<Ingested> insert(
            Mutiny.StatelessSession session, ArticleRow row, ArticleRevisionRow text, ArticleChange.Kind kind) {
        return session.insert(row)
                .chain(() -> session.insert(text))
                .chain(() -> log.append(session, kind.name(), row.id, row.revision))
                .replaceWith(() -> new Ingested(ArticleRows.article(row, text), Outcome.CREATED));
    }

    /** Title, body and authors: a page fetched later tells the same in another relative time. */
    private static boolean saysTheSame(ArticleRevisionRow text, Draft draft) {
        return text.title.equals(draft.extraction().title())
                && text.body.equals(draft.extraction().body())
                && List.of(text.authors).equals(draft.extraction().authors());
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

    /** To the microsecond, which is what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
