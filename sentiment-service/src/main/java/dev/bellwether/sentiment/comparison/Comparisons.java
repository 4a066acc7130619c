package dev.bellwether.sentiment.comparison;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.page.Place;
import dev.bellwether.kit.work.Caller;
import dev.bellwether.sentiment.analysis.Analyses;
import dev.bellwether.sentiment.analysis.Analysis;
import dev.bellwether.sentiment.analysis.AnalysisFilter;
import dev.bellwether.sentiment.analysis.AnalysisStore;
import dev.bellwether.sentiment.analysis.Analyzed;
import dev.bellwether.sentiment.analysis.GivenText;
import dev.bellwether.sentiment.serving.Scoring;
import dev.bellwether.sentiment.serving.ScoringConfig;
import dev.bellwether.sentiment.serving.ServedModel;
import dev.bellwether.sentiment.serving.Workload;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Compares models on the articles that are stored. */
@ApplicationScoped
public class Comparisons {

    /** Analyses that are read at once; after each so many it is told how far it has come. */
    private static final int PAGE = 10;

    private static final String ANALYZED = "ANALYZED";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Analyses analyses;
    private final AnalysisStore store;
    private final Scoring scoring;
    private final ScoringConfig config;
    private final Clock clock;
    private final AtomicInteger running = new AtomicInteger();

    Comparisons(Analyses analyses, AnalysisStore store, Scoring scoring, ScoringConfig config, Clock clock) {
        this.analyses = analyses;
        this.store = store;
        this.scoring = scoring;
        this.config = config;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * Compares as far as it is asked for: what is not demanded is not scored. Fails with FIELD_INVALID, FILTER_INVALID, or
     * OVERLOADED when as many run as may.
     *
     * @param text what a stored analysis is of
     */
    public Multi<ComparisonStep> compare(ComparisonQuery query, Function<Analysis, GivenText> text, Caller caller) {
        AnalysisFilter filter = store.filter(query.filter(), false, false);
        check(query);
        return Multi.createFrom().deferred(() -> {
            if (running.incrementAndGet() > config.comparisons()) {
                running.decrementAndGet();
                return Multi.createFrom().failure(new FailureException(new Failure.Overloaded(RETRY)));
            }
            return new Reading(query, filter, text, caller)
                    .steps()
                    .onTermination()
                    .invoke(running::decrementAndGet);
        });
    }

    private static void check(ComparisonQuery query) {
        if (query.baseline().name().equals(query.candidate().name())) {
            throw new FailureException(Failure.InvalidFields.of(
                    "candidate",
                    "it is the baseline as well; name another model than "
                            + query.baseline().name()));
        }
        if (!query.start().isBefore(query.end())) {
            throw new FailureException(Failure.InvalidFields.of(
                    "end_time", "it is not after start_time; send a later one, or none for now"));
        }
    }

    /** One comparison on its way through the archive. */
    private final class Reading {

        private final ComparisonQuery query;
        private final AnalysisFilter filter;
        private final Function<Analysis, GivenText> text;
        private final Caller caller;
        private final Comparison comparison;
        private final Set<UUID> seen = new HashSet<>();
        private Place reached;
        private boolean isAtEnd;

        Reading(ComparisonQuery query, AnalysisFilter filter, Function<Analysis, GivenText> text, Caller caller) {
            this.query = query;
            this.filter = filter;
            this.text = text;
            this.caller = caller;
            this.comparison = new Comparison(query.maxDifferences());
            this.reached = new Place(query.end(), BEFORE_ALL);
        }

        Multi<ComparisonStep> steps() {
            Multi<ComparisonStep> pages =
                    Multi.createBy().repeating().uni(this::page).whilst(page -> !isAtEnd);
            return Multi.createBy()
                    .concatenating()
                    .streams(pages, Multi.createFrom().item(comparison::summary));
        }

        private Uni<ComparisonStep> page() {
            return store.list(filter, true, Optional.of(reached), PAGE)
                    .chain(found -> {
                        isAtEnd = found.size() < PAGE;
                        List<Analysis> wanted =
                                found.stream().filter(this::isWanted).toList();
                        return compared(wanted.subList(0, Math.min(wanted.size(), left())));
                    })
                    .map(done -> {
                        isAtEnd |= left() == 0;
                        return new ComparisonStep.Progress(comparison.articles(), reached.createTime());
                    });
        }

        /** Whether it is the latest of its article, in the time asked for; the newest are read first. */
        private boolean isWanted(Analysis analysis) {
            reached = new Place(analysis.createTime(), analysis.id());
            boolean isInTime = !analysis.createTime().isBefore(query.start());
            isAtEnd |= !isInTime;
            return seen.add(analysis.article()) && isInTime && analysis.state().equals(ANALYZED);
        }

        private int left() {
            return query.maxArticles() - comparison.articles();
        }

        /** Side by side, and added up in their order. */
        private Uni<Void> compared(List<Analysis> wanted) {
            if (wanted.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return Uni.join()
                    .all(wanted.stream().map(this::both).toList())
                    .usingConcurrencyOf(scoring.texts())
                    .andFailFast()
                    .invoke(pairs -> pairs.forEach(Pair::add))
                    .replaceWithVoid();
        }

        private Uni<Pair> both(Analysis analysis) {
            GivenText given = text.apply(analysis);
            return scored(given, query.baseline())
                    .chain(baseline -> scored(given, query.candidate())
                            .map(candidate -> new Pair(comparison, analysis, baseline, candidate)));
        }

        private Uni<Analyzed> scored(GivenText given, ServedModel model) {
            return analyses.analyzeText(given, model, Workload.COMPARISONS, caller);
        }
    }

    /** An article as two models see it. */
    private record Pair(Comparison comparison, Analysis analysis, Analyzed baseline, Analyzed candidate) {

        boolean add() {
            return baseline.fold(
                    one -> candidate.fold(
                            other -> {
                                comparison.add(analysis.article(), analysis.title(), one, other);
                                return true;
                            },
                            unsupported -> false),
                    unsupported -> false);
        }
    }
}
