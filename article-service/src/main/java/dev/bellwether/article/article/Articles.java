package dev.bellwether.article.article;

import dev.bellwether.article.extract.Circumstances;
import dev.bellwether.article.extract.Document;
import dev.bellwether.article.extract.Extraction;
import dev.bellwether.article.extract.Extractor;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.listing.Listing;
import dev.bellwether.kit.listing.Lists;
import dev.bellwether.kit.listing.Page;
import dev.bellwether.kit.page.Place;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.work.Turns;
import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be done with articles. */
@ApplicationScoped
public class Articles {

    /** A clock that runs ahead by more than this makes a fetch time from the future. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final Extractor extractor;
    private final ArticleStore store;
    private final Lists lists;
    private final Workers workers;
    private final Clock clock;

    Articles(Extractor extractor, ArticleStore store, Lists lists, Workers workers, Clock clock) {
        this.extractor = extractor;
        this.store = store;
        this.lists = lists;
        this.workers = workers;
        this.clock = clock;
    }

    /** Extracts a document and keeps nothing. Fails with FIELD_INVALID or NO_ARTICLE_TEXT. */
    public Uni<Extraction> extract(Submission submission) {
        return workers.run(() -> checked(submission, extractor::extract));
    }

    /** Takes in a document; answered after the commit. Fails as {@link #extract}, or with REQUEST_ID_REUSED. */
    public Uni<Ingested> ingest(Submission submission, Optional<RequestKey> request) {
        return draft(submission).chain(draft -> store.put(draft, request));
    }

    /** For the documents of one caller: extracted side by side, decided in the order in which they came. */
    public Sequence sequence() {
        return new Sequence();
    }

    /** The documents of one caller. */
    public final class Sequence {

        private final Turns turns = new Turns();

        private Sequence() {}

        /** As {@link Articles#ingest}, after those that were handed in before. The place is taken by the call. */
        public Uni<Ingested> ingest(Submission submission, Optional<RequestKey> request) {
            Turns.Turn turn = turns.take();
            return draft(submission)
                    .onItemOrFailure()
                    .call((draft, failure) -> turn.await())
                    .chain(draft -> store.put(draft, request));
        }
    }

    private Uni<Draft> draft(Submission submission) {
        return workers.run(() -> Draft.of(submission, checked(submission, extractor::extractArticle)));
    }

    private Extraction checked(Submission submission, BiFunction<Document, Circumstances, Extraction> extracted) {
        submission.fetchTime().ifPresent(this::checkNotInTheFuture);
        if (submission.document().fold(text -> false, Document.Html::isNestedWrongly, structured -> false)) {
            throw new FailureException(
                    Failure.InvalidFields.of(
                            "document.html",
                            "its elements are nested too deep, or stand in a table outside its cells; send a page as a browser can show it"));
        }
        Circumstances circumstances = new Circumstances(submission.uri(), submission.fetchTime());
        Extraction extraction = extracted.apply(submission.document(), circumstances);
        if (extraction.body().isEmpty()) {
            throw new FailureException(new Failure.NoArticleText(extractor
                    .extract(submission.document(), circumstances)
                    .removed()
                    .size()));
        }
        if (extraction.isBodyTooLong()) {
            throw new FailureException(Failure.InvalidFields.of(
                    "document",
                    "the article's text has more than " + Extraction.MAX_BODY_CODE_POINTS
                            + " code points; send a page with one article"));
        }
        return extraction;
    }

    /** Erases an article; the tombstone. Fails with NOT_FOUND or REQUEST_ID_REUSED. */
    public Uni<Article> erase(UUID id, Optional<RequestKey> request) {
        return store.erase(id, request).map(erased -> erased.orElseThrow(() -> notFound(id)));
    }

    /** Retracts an article; as it stands then. Fails with NOT_FOUND, RESOURCE_ERASED, FIELD_INVALID or REQUEST_ID_REUSED. */
    public Uni<Article> retract(UUID id, String reason, Optional<RequestKey> request) {
        if (reason.isBlank()) {
            throw new FailureException(
                    Failure.InvalidFields.of("reason", "it is blank; say in a few words why the article is retracted"));
        }
        return store.retract(id, reason, request)
                .map(found -> found.orElseThrow(() -> notFound(id)))
                .invoke(article -> {
                    if (article.isErased()) {
                        throw new FailureException(new Failure.Erased(ResourceName.of(Article.COLLECTION, id)));
                    }
                });
    }

    /** Gets one article, or its tombstone. Fails with NOT_FOUND. */
    public Uni<Article> get(UUID id) {
        return getAll(List.of(id), View.FULL).map(batch -> batch.articles().get(0));
    }

    /** Gets articles in the order asked, as many as fit into an answer. Fails with NOT_FOUND when one is missing. */
    public Uni<Batch> getAll(List<UUID> ids, View view) {
        return store.find(new LinkedHashSet<>(ids)).map(found -> {
            Map<UUID, Article> byId = found.stream().collect(Collectors.toMap(Article::id, Function.identity()));
            List<Article> ordered = ids.stream().map(id -> present(byId, id)).toList();
            return new Batch(Lists.fitting(ordered, view::bytes));
        });
    }

    /** The first of the articles that were asked for; those left out are to be asked for again. */
    public record Batch(List<Article> articles) {
        public Batch {
            articles = List.copyOf(articles);
        }
    }

    private static Article present(Map<UUID, Article> byId, UUID id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow(() -> notFound(id));
    }

    private static FailureException notFound(UUID id) {
        return new FailureException(new Failure.NotFound(ResourceName.of(Article.COLLECTION, id)));
    }

    /** For a watch: as in {@link Listing#filter}, and every erasure passes. Fails with FILTER_INVALID. */
    public ArticleFilter filter(String text) {
        return store.filter(text, true);
    }

    /** One page of a list, bounded by the size of its articles in a view. Fails with FILTER_INVALID or PAGE_TOKEN_INVALID. */
    public Uni<Page<Article>> list(Listing listing, View view) {
        ArticleFilter filter = store.filter(listing.filter(), listing.showDeleted());
        return lists.page(listing, new Lists.Source<>() {
            @Override
            public Uni<List<Article>> read(Optional<Place> after, int limit) {
                return store.list(filter, listing.newestFirst(), after, limit);
            }

            @Override
            public Place placeOf(Article article) {
                return new Place(article.createTime(), article.id());
            }

            @Override
            public long bytes(Article article) {
                return view.bytes(article);
            }
        });
    }

    private void checkNotInTheFuture(Instant fetchTime) {
        Instant now = clock.instant();
        if (fetchTime.isAfter(now.plus(CLOCK_TOLERANCE))) {
            throw new FailureException(Failure.InvalidFields.of(
                    "document.fetch_time",
                    fetchTime + " is in the future; it is " + now + " here. Send the time in UTC, or leave it out."));
        }
    }
}
