package dev.bellwether.sentiment.analysis;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.listing.Listing;
import dev.bellwether.kit.listing.Lists;
import dev.bellwether.kit.listing.Page;
import dev.bellwether.kit.page.Place;
import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What can be done with analyses. */
@ApplicationScoped
public class Analyses {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Analyzer analyzer;
    private final AnalysisStore store;
    private final Lists lists;
    private final Workers workers;
    private final AnalysisConfig config;
    private final AtomicInteger texts = new AtomicInteger();

    Analyses(Analyzer analyzer, AnalysisStore store, Lists lists, Workers workers, AnalysisConfig config) {
        this.analyzer = analyzer;
        this.store = store;
        this.lists = lists;
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

    /** Gets one analysis, or its tombstone. Fails with NOT_FOUND. */
    public Uni<Analysis> get(UUID id) {
        return store.find(id)
                .map(found -> found.orElseThrow(
                        () -> new FailureException(new Failure.NotFound(ResourceName.of(Analysis.COLLECTION, id)))));
    }

    /** For a watch: as in {@link Listing#filter}. Fails with FILTER_INVALID. */
    public AnalysisFilter filter(String text) {
        return store.filter(text, false, true);
    }

    /**
     * One page of a list. Fails with FILTER_INVALID or PAGE_TOKEN_INVALID.
     *
     * @param showRetracted whether analyses of texts that were retracted are listed too
     */
    public Uni<Page<Analysis>> list(Listing listing, boolean showRetracted) {
        AnalysisFilter filter = store.filter(listing.filter(), listing.showDeleted(), showRetracted);
        return lists.page(listing, new Lists.Source<>() {
            @Override
            public Uni<List<Analysis>> read(Optional<Place> after, int limit) {
                return store.list(filter, listing.newestFirst(), after, limit);
            }

            @Override
            public Place placeOf(Analysis analysis) {
                return new Place(analysis.createTime(), analysis.id());
            }

            @Override
            public long bytes(Analysis analysis) {
                return analysis.bytes();
            }
        });
    }
}
