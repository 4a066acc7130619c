package dev.bellwether.alert.alert;

import dev.bellwether.alert.condition.Outcome;
import dev.bellwether.alert.condition.WordIndex;
import dev.bellwether.alert.log.LogPlace;
import dev.bellwether.alert.match.Analysis;
import dev.bellwether.alert.match.AnalysisFormat;
import dev.bellwether.alert.match.Entity;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Matcher;
import dev.bellwether.alert.silence.Silencing;
import dev.bellwether.alert.subscription.LiveSubscription;
import dev.bellwether.alert.subscription.LiveSubscriptions;
import dev.bellwether.alert.subscription.Subscription;
import dev.bellwether.alert.subscription.Subscriptions;
import dev.bellwether.alert.watchlist.Memberships;
import dev.bellwether.alert.watchlist.WatchlistStore;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says for one article, entity by entity, whether a condition held and which stage stopped it. */
@ApplicationScoped
public class Explanations {

    private static final String OF_ARTICLES = "its condition is on articles: name an article";

    private final Subscriptions subscriptions;
    private final LiveSubscriptions live;
    private final WatchlistStore watchlists;
    private final AlertStore store;
    private final Silencing silencing;
    private final WindowExplanations overTime;
    private final AnalysisFormat format;
    private final Workers workers;

    Explanations(
            Subscriptions subscriptions,
            LiveSubscriptions live,
            WatchlistStore watchlists,
            AlertStore store,
            Silencing silencing,
            WindowExplanations overTime,
            AnalysisFormat format,
            Workers workers) {
        this.subscriptions = subscriptions;
        this.live = live;
        this.watchlists = watchlists;
        this.store = store;
        this.silencing = silencing;
        this.overTime = overTime;
        this.format = format;
        this.workers = workers;
    }

    /**
     * Explains the newest analysis of an article: what was decided as it was kept, and all else worked out again by the
     * watchlists of then. Fails with NOT_FOUND.
     *
     * @param subscription "subscriptions/..."
     * @param article "articles/..."
     */
    public Uni<List<Explanation>> explain(String subscription, String article) {
        return subscriptions
                .get(subscription)
                .chain(found -> store.newestAnalysis(article)
                        .map(kept -> kept.orElseThrow(() -> new FailureException(new Failure.NotFound(article))))
                        .chain(kept -> workers.run(() -> format.read(kept.wire()))
                                .chain(analysis -> explain(found, kept, analysis))));
    }

    /**
     * Explains what a condition over time sees of an entity at a log time; unset: at the last step. Fails with NOT_FOUND or FIELD_INVALID.
     *
     * @param subscription "subscriptions/..."
     * @param entity "entities/..."
     */
    public Uni<Explanation> explain(String subscription, String entity, Optional<Instant> time) {
        return subscriptions
                .get(subscription)
                .chain(found -> found.condition()
                        .fold(
                                article -> Uni.createFrom()
                                        .failure(new FailureException(Failure.InvalidFields.of("entity", OF_ARTICLES))),
                                condition -> overTime.explain(found, condition, entity, time)));
    }

    private Uni<List<Explanation>> explain(Subscription subscription, DecidedAnalysis kept, Analysis analysis) {
        return subscription
                .condition()
                .fold(
                        article -> live.compiled(subscription)
                                .chain(compiled -> watchlists
                                        .past(analysis.entities().stream()
                                                .map(Entity::name)
                                                .toList())
                                        .map(past -> past.at(LogPlace.of(kept.place())))
                                        .chain(memberships -> explain(compiled, analysis, memberships))),
                        condition -> overTime.explain(
                                subscription,
                                condition,
                                kept,
                                kept.retractTime().map(analysis::retracted).orElse(analysis)));
    }

    private Uni<List<Explanation>> explain(LiveSubscription compiled, Analysis analysis, Memberships memberships) {
        Subscription subscription = compiled.subscription();
        return store.matches(subscription.name(), analysis.name())
                .chain(kept -> workers.run(() -> undecided(compiled, analysis, kept, memberships))
                        .chain(rest -> store.history(rest.matches())
                                .call(history -> silencing
                                        .of(rest.matches(), match -> memberships)
                                        .invoke(silences -> silences.forEach(history::loadSilence)))
                                .map(history -> all(analysis, kept, rest, history))));
    }

    /** What was not decided, worked out: those that hold, and what each came to. */
    private record Rest(List<Match> matches, Map<String, Outcome> outcomes, int revision) {}

    private static Rest undecided(
            LiveSubscription compiled, Analysis analysis, List<KeptMatch> kept, Memberships memberships) {
        WordIndex words = analysis.words();
        List<Match> matches = new ArrayList<>();
        Map<String, Outcome> outcomes = new HashMap<>();
        for (Entity entity : analysis.entities()) {
            if (kept.stream().noneMatch(k -> k.entity().equals(entity.name()))) {
                Outcome outcome = Matcher.explain(analysis, entity, compiled, words, memberships);
                outcomes.put(entity.name(), outcome);
                if (outcome.held()) {
                    matches.add(Matcher.matchOf(analysis, entity, compiled, words, memberships));
                }
            }
        }
        return new Rest(matches, outcomes, compiled.subscription().revision());
    }

    private static List<Explanation> all(Analysis analysis, List<KeptMatch> kept, Rest rest, MemoryHistory history) {
        return analysis.entities().stream()
                .map(entity -> kept.stream()
                        .filter(k -> k.entity().equals(entity.name()))
                        .findFirst()
                        .map(k -> Explanation.of(k, analysis.name()))
                        .orElseGet(() -> workedOut(analysis, entity, rest, history)))
                .toList();
    }

    private static Explanation workedOut(Analysis analysis, Entity entity, Rest rest, MemoryHistory history) {
        Outcome outcome = rest.outcomes().getOrDefault(entity.name(), new Outcome(false, List.of()));
        List<Verdict> verdicts = rest.matches().stream()
                .filter(match -> match.entity().name().equals(entity.name()))
                .findFirst()
                .map(match -> Stages.verdicts(match, history).stream()
                        .filter(verdict -> !verdict.outcome().isTold())
                        .toList())
                .orElse(List.of());
        return Explanation.of(rest.revision(), analysis.name(), entity.name(), outcome.held(), outcome.reasons())
                .with(verdicts);
    }
}
