package dev.bellwether.alert.alert;

import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.log.LogPlace;
import dev.bellwether.alert.log.LogStore;
import dev.bellwether.alert.match.Analysis;
import dev.bellwether.alert.match.Entity;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.silence.Silencing;
import dev.bellwether.alert.subscription.Subscription;
import dev.bellwether.alert.watchlist.Membership;
import dev.bellwether.alert.watchlist.Memberships;
import dev.bellwether.alert.watchlist.WatchlistStore;
import dev.bellwether.alert.window.Scope;
import dev.bellwether.alert.window.Watch;
import dev.bellwether.alert.window.WindowCondition;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what a condition over time saw at a step of the log, and what the stages made of it. */
@ApplicationScoped
class WindowExplanations {

    /** After every step. */
    private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    private final AlertStore store;
    private final LogStore log;
    private final Lookback lookback;
    private final WatchlistStore watchlists;
    private final Silencing silencing;

    WindowExplanations(
            AlertStore store, LogStore log, Lookback lookback, WatchlistStore watchlists, Silencing silencing) {
        this.store = store;
        this.log = log;
        this.lookback = lookback;
        this.watchlists = watchlists;
        this.silencing = silencing;
    }

    /** What it saw of each entity of an article. Fails with FIELD_INVALID where the article was analyzed before steps were kept. */
    Uni<List<Explanation>> explain(
            Subscription subscription, WindowCondition condition, DecidedAnalysis kept, Analysis analysis) {
        Instant logTime = kept.logTime()
                .orElseThrow(() -> new FailureException(Failure.InvalidFields.of(
                        "article", "it was analyzed before the steps of conditions over time were kept")));
        Scope scope = condition.frame().scope();
        LogPlace place = LogPlace.of(kept.place());
        return watchedAt(scope, place)
                .chain(watched -> Multi.createFrom()
                        .iterable(analysis.entities())
                        .onItem()
                        .transformToUniAndConcatenate(entity -> Optional.ofNullable(watched.get(entity.name()))
                                .map(joined -> counting(analysis, entity, kept.place())
                                        .map(counting -> new WindowQuestion(
                                                subscription,
                                                watch(subscription, condition, entity.name()),
                                                joined,
                                                place,
                                                logTime,
                                                Optional.of(counting)))
                                        .chain(question -> explain(question, analysis.name())))
                                .orElseGet(
                                        () -> Uni.createFrom().item(notWatched(subscription, analysis, entity, scope))))
                        .collect()
                        .asList());
    }

    /** What it saw of an entity at the last step up to a time. Fails with FIELD_INVALID. */
    Uni<Explanation> explain(
            Subscription subscription, WindowCondition condition, String entity, Optional<Instant> time) {
        Scope scope = condition.frame().scope();
        return log.lastUntil(time.filter(END::isAfter).orElse(END))
                .map(last -> last.orElseThrow(
                        () -> new FailureException(Failure.InvalidFields.of("time", "nothing was counted up to then"))))
                .chain(step -> watchedAt(scope, step.place())
                        .map(watched -> Optional.ofNullable(watched.get(entity))
                                .orElseThrow(() -> notWatched(subscription, scope, entity)))
                        .chain(joined -> explain(
                                new WindowQuestion(
                                        subscription,
                                        watch(subscription, condition, entity),
                                        joined,
                                        step.place(),
                                        step.logTime(),
                                        Optional.empty()),
                                "")));
    }

    private static FailureException notWatched(Subscription subscription, Scope scope, String entity) {
        return new FailureException(Failure.InvalidFields.of(
                "entity", subscription.name() + " looks at " + scope.name() + ", not at " + entity));
    }

    /** The entities that were watched at a step, each with the first step since when. */
    private Uni<Map<String, LogPlace>> watchedAt(Scope scope, LogPlace step) {
        return scope.isWatchlist()
                ? watchlists
                        .past(scope.name())
                        .map(memberships -> memberships.stream()
                                .filter(membership -> membership.isAt(step))
                                .collect(Collectors.toMap(Membership::entity, Membership::from, (a, b) -> a)))
                : Uni.createFrom().item(Map.of(scope.name(), LogPlace.BEGINNING));
    }

    private static Watch watch(Subscription subscription, WindowCondition condition, String entity) {
        return new Watch(subscription.name(), subscription.revision(), entity, condition, Instant.EPOCH);
    }

    private Uni<Counting> counting(Analysis analysis, Entity entity, long place) {
        Counting ofNew = Counting.ofNewStory(analysis, entity);
        return ofNew != Counting.COUNTED
                ? Uni.createFrom().item(ofNew)
                : log.countedAt(entity.name(), Sightings.story(analysis.article()))
                        .map(counted -> counted.equals(Optional.of(place)) ? Counting.COUNTED : Counting.COPY);
    }

    private static Explanation notWatched(Subscription subscription, Analysis analysis, Entity entity, Scope scope) {
        String expression = scope.isWatchlist()
                ? "watchlist(\"" + scope.watchlistId() + "\")"
                : "entity.id == \"" + scope.name() + "\"";
        return Explanation.of(
                subscription.revision(),
                analysis.name(),
                entity.name(),
                false,
                List.of(new Reason(expression, "false")));
    }

    private Uni<Explanation> explain(WindowQuestion question, String analysis) {
        Watch watch = question.watch();
        return store.lastEpisode(watch.subscription(), watch.entity(), question.logTime())
                .chain(last -> {
                    Optional<KeptEpisode> own =
                            last.filter(one -> one.match().subscriptionRevision() == watch.revision());
                    Optional<KeptEpisode> ofThen =
                            last.filter(one -> one.logTime().equals(question.logTime()));
                    return own.isEmpty() && ofThen.isPresent()
                            ? Uni.createFrom().item(Explanation.of(ofThen.get().match(), analysis))
                            : own.map(episode -> lookback.from(question, episode.logTime()))
                                    .orElseGet(() -> lookback.from(question))
                                    .chain(seen -> explained(question, analysis, own, seen));
                });
    }

    private Uni<Explanation> explained(
            WindowQuestion question, String analysis, Optional<KeptEpisode> own, Lookback.Seen seen) {
        Explanation bare = Explanation.of(
                question.watch().revision(),
                analysis,
                question.watch().entity(),
                new Explanation.Sight(question.logTime(), seen.look(), question.counting()));
        Optional<KeptMatch> decided = own.filter(episode ->
                        seen.isFiring() && seen.look().standing().since().equals(episode.logTime()))
                .map(KeptEpisode::match);
        if (decided.isPresent() || !seen.isFiring() || seen.fired().isEmpty()) {
            return Uni.createFrom().item(decided.map(bare::with).orElse(bare));
        }
        Match match = Match.of(question.subscription(), seen.fired().get());
        return watchlists
                .past(List.of(question.watch().entity()))
                .chain(past -> verdicts(match, past.at(question.place())))
                .map(bare::with);
    }

    /** What the stages would have said, without the telling: it was never decided. */
    private Uni<List<Verdict>> verdicts(Match match, Memberships memberships) {
        return store.history(List.of(match))
                .call(history -> silencing
                        .of(List.of(match), one -> memberships)
                        .invoke(silences -> silences.forEach(history::loadSilence)))
                .map(history -> Stages.verdicts(match, history).stream()
                        .filter(verdict -> !verdict.outcome().isTold())
                        .toList());
    }
}
