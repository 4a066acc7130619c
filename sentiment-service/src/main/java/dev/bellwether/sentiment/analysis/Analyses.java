package dev.bellwether.sentiment.analysis;

import dev.bellwether.kit.change.ChangeLog;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.page.PageTokens;
import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What can be done with analyses. */
@ApplicationScoped
public class Analyses {

    private static final int ANSWER_BYTES = 1 << 20;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Analyzer analyzer;
    private final AnalysisStore store;
    private final ChangeLog log;
    private final PageTokens pageTokens;
    private final Workers workers;
    private final AnalysisConfig config;
    private final AtomicInteger texts = new AtomicInteger();

    Analyses(
            Analyzer analyzer,
            AnalysisStore store,
            ChangeLog log,
            PageTokens pageTokens,
            Workers workers,
            AnalysisConfig config) {
        this.analyzer = analyzer;
        this.store = store;
        this.log = log;
        this.pageTokens = pageTokens;
        this.workers = workers;
        this.config = config;
    }

    /** Analyzes an article, off the event loop. */
    public Uni<Analyzed> analyze(Subject subject) {
        return workers.run(() -> analyzer.analyze(subject.title(), subject.body(), subject.language(), subject.day()));
    }

    /** Analyzes a text and keeps nothing. Fails with FIELD_INVALID, or with OVERLOADED when too many wait. */
    public Uni<Analyzed> analyzeText(String title, String body, String language) {
        if (body.isBlank()) {
            return Uni.createFrom()
                    .failure(new FailureException(
                            Failure.InvalidFields.of("body", "it is empty; send the text to analyze")));
        }
        if (texts.incrementAndGet() > config.waitingTexts()) {
            texts.decrementAndGet();
            return Uni.createFrom().failure(new FailureException(new Failure.Overloaded(RETRY)));
        }
        return workers.run(() -> analyzer.analyze(title, body, language))
                .onTermination()
                .invoke(texts::decrementAndGet);
    }

    /** Gets one analysis. Fails with NOT_FOUND. */
    public Uni<Analysis> get(UUID id) {
        return store.find(id)
                .map(found -> found.orElseThrow(
                        () -> new FailureException(new Failure.NotFound(ResourceName.of(Analysis.COLLECTION, id)))));
    }

    /** As in {@link AnalysisListing#filter}. Fails with FILTER_INVALID. */
    public AnalysisFilter filter(String text) {
        return store.filter(text);
    }

    /** One page of a list. Fails with FILTER_INVALID or PAGE_TOKEN_INVALID. */
    public Uni<AnalysisListing.Page> list(AnalysisListing listing) {
        AnalysisFilter filter = store.filter(listing.filter());
        Optional<List<String>> cursor = pageTokens.open(listing.query(), listing.pageToken());
        // Read before the first page, and carried through the others.
        Uni<String> resumeToken =
                cursor.map(parts -> Uni.createFrom().item(parts.get(0))).orElseGet(log::tokenOfNow);
        Optional<AnalysisStore.Place> after = cursor.map(
                parts -> new AnalysisStore.Place(Instant.parse(parts.get(1)), UUID.fromString(parts.get(2))));
        return resumeToken.chain(token -> store.list(filter, listing.newestFirst(), after, listing.size() + 1)
                .map(found -> page(listing, found, token)));
    }

    /** As many as fit; one more was read than asked, to know whether there is a next page. */
    private AnalysisListing.Page page(AnalysisListing listing, List<Analysis> found, String resumeToken) {
        int count = 0;
        int bytes = 0;
        for (Analysis analysis : found.subList(0, Math.min(found.size(), listing.size()))) {
            bytes += analysis.bytes();
            if (count > 0 && bytes > ANSWER_BYTES) {
                break;
            }
            count++;
        }
        if (count == found.size()) {
            return new AnalysisListing.Page(found, Optional.empty(), resumeToken);
        }
        Analysis last = found.get(count - 1);
        String next = pageTokens.issue(
                listing.query(),
                List.of(resumeToken, last.createTime().toString(), last.id().toString()));
        return new AnalysisListing.Page(found.subList(0, count), Optional.of(next), resumeToken);
    }
}
