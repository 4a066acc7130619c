package dev.bellwether.sentiment.analysis;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.listing.Listing;
import dev.bellwether.kit.listing.Lists;
import dev.bellwether.kit.listing.Page;
import dev.bellwether.kit.page.Place;
import dev.bellwether.kit.work.Caller;
import dev.bellwether.sentiment.catalogue.LiveCatalogue;
import dev.bellwether.sentiment.scoring.SentimentModel;
import dev.bellwether.sentiment.serving.Job;
import dev.bellwether.sentiment.serving.Scoring;
import dev.bellwether.sentiment.serving.ServedModel;
import dev.bellwether.sentiment.serving.Workload;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be done with analyses. */
@ApplicationScoped
public class Analyses {

    private final Analyzer analyzer;
    private final LiveCatalogue catalogue;
    private final AnalysisStore store;
    private final Lists lists;
    private final SentimentModel model;
    private final Scoring scoring;

    Analyses(
            Analyzer analyzer,
            LiveCatalogue catalogue,
            AnalysisStore store,
            Lists lists,
            SentimentModel model,
            Scoring scoring) {
        this.analyzer = analyzer;
        this.catalogue = catalogue;
        this.store = store;
        this.lists = lists;
        this.model = model;
        this.scoring = scoring;
    }

    /** Analyzes an article that is followed, off the event loop, with the entities that are known now. */
    public Uni<Analyzed> analyze(Subject subject) {
        GivenText text = new GivenText(subject.title(), subject.body(), subject.language(), subject.day());
        return analyze(text, new Job(Workload.ARTICLES, model, Caller.PATIENT, text.characters()));
    }

    /** Analyzes a text and keeps nothing. Fails with FIELD_INVALID, or with OVERLOADED when too many wait. */
    public Uni<Analyzed> analyzeText(GivenText text, ServedModel wanted, Workload workload, Caller caller) {
        if (text.body().isBlank()) {
            return Uni.createFrom()
                    .failure(new FailureException(
                            Failure.InvalidFields.of("body", "it is empty; send the text to analyze")));
        }
        Job job = new Job(workload, wanted.model(), caller, text.characters());
        return scoring.checkRoom(job).chain(() -> analyze(text, job));
    }

    private Uni<Analyzed> analyze(GivenText text, Job job) {
        return catalogue
                .current()
                .chain(now -> scoring.run(
                        job, admitted -> analyzer.with(now.linker(), admitted).analyze(text)));
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
