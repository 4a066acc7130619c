package dev.bellwether.alert.alert;

import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.log.LogPlace;
import dev.bellwether.alert.log.LogStore;
import dev.bellwether.alert.log.Step;
import dev.bellwether.alert.log.Walk;
import dev.bellwether.alert.log.Walks;
import dev.bellwether.alert.match.Analysis;
import dev.bellwether.alert.match.Entity;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.silence.Silencing;
import dev.bellwether.alert.subscription.Subscription;
import dev.bellwether.alert.watchlist.Watchlist;
import dev.bellwether.alert.watchlist.WatchlistStore;
import dev.bellwether.alert.window.KeptStanding;
import dev.bellwether.alert.window.Look;
import dev.bellwether.alert.window.Scope;
import dev.bellwether.alert.window.Standing;
import dev.bellwether.alert.window.State;
import dev.bellwether.alert.window.Turn;
import dev.bellwether.alert.window.Watch;
import dev.bellwether.alert.window.WindowCondition;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Says what a condition over time saw at a step of the log, and what the stages made of it: the log is walked again, from where the
 * condition last began to fire, or as far back as it may have been pending, by the engine that decides live.
 */
@ApplicationScoped
class WindowExplanations {

    /** After every step. */
    private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final AlertStore store;
    private final LogStore log;
    private final Walks walks;
    private final WatchlistStore watchlists;
    private final Silencing silencing;

    WindowExplanations(AlertStore store, LogStore log, Walks walks, WatchlistStore watchlists, Silencing silencing) {
        this.store = store;
        this.log = log;
        this.walks = walks;
        this.watchlists = watchlists;
        this.silencing = silencing;
    }

    /** What is asked: a condition, of an entity, once a step was taken. */
    private record Question(
            Subscription subscription, Watch watch, LogPlace place, Instant logTime, Optional<Counting> counting) {

        /** So long a condition may have held until then without firing. */
        Instant earliestPending() {
            return logTime.minus(watch.condition().frame().pendingPeriod()).minus(A_MINUTE);
        }

        /** Nothing before the subscription was written counts, where it was there. */
        Instant beginning() {
            boolean wasThere = !logTime.isBefore(subscription.updateTime());
            Instant written = subscription.updateTime().minusNanos(1_000);
            return wasThere && written.isAfter(earliestPending()) ? written : earliestPending();
        }
    }

    /** What it saw of each entity of an article. Fails with FIELD_INVALID where the article was analyzed before steps were kept. */
    Uni<List<Explanation>> explain(
            Subscription subscription, WindowCondition condition, DecidedAnalysis kept, Analysis analysis) {
        Instant logTime = kept.logTime()
                .orElseThrow(() -> new FailureException(Failure.InvalidFields.of(
                        "article", "it was analyzed before the steps of conditions over time were kept")));
        Scope scope = condition.frame().scope();
        return entitiesOf(scope)
                .chain(watched -> Multi.createFrom()
                        .iterable(analysis.entities())
                        .onItem()
                        .transformToUniAndConcatenate(entity -> watched.contains(entity.name())
                                ? counting(analysis, entity, kept.place())
                                        .map(counting -> new Question(
                                                subscription,
                                                watch(subscription, condition, entity.name()),
                                                LogPlace.of(kept.place()),
                                                logTime,
                                                Optional.of(counting)))
                                        .chain(question -> explain(question, analysis.name()))
                                : Uni.createFrom().item(notWatched(subscription, analysis, entity, scope)))
                        .collect()
                        .asList());
    }

    /** What it saw of an entity at the last step up to a time. Fails with FIELD_INVALID. */
    Uni<Explanation> explain(
            Subscription subscription, WindowCondition condition, String entity, Optional<Instant> time) {
        Scope scope = condition.frame().scope();
        return entitiesOf(scope)
                .invoke(watched -> {
                    if (!watched.contains(entity)) {
                        throw new FailureException(Failure.InvalidFields.of(
                                "entity", subscription.name() + " looks at " + scope.name() + ", not at " + entity));
                    }
                })
                .chain(watched -> log.lastUntil(time.filter(END::isAfter).orElse(END)))
                .map(last -> last.orElseThrow(
                        () -> new FailureException(Failure.InvalidFields.of("time", "nothing was counted up to then"))))
                .chain(step -> explain(
                        new Question(
                                subscription,
                                watch(subscription, condition, entity),
                                step.place(),
                                step.logTime(),
                                Optional.empty()),
                        ""));
    }

    private Uni<List<String>> entitiesOf(Scope scope) {
        return scope.isWatchlist()
                ? watchlists
                        .find(scope.name())
                        .map(found -> found.map(Watchlist::entities).orElse(List.of()))
                : Uni.createFrom().item(List.of(scope.name()));
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

    private Uni<Explanation> explain(Question question, String analysis) {
        Watch watch = question.watch();
        return store.lastEpisode(watch.subscription(), watch.entity(), question.logTime())
                .chain(last -> {
                    Optional<KeptEpisode> own =
                            last.filter(one -> one.match().subscriptionRevision() == watch.revision());
                    Optional<KeptEpisode> ofThen =
                            last.filter(one -> one.logTime().equals(question.logTime()));
                    return own.isEmpty() && ofThen.isPresent()
                            ? Uni.createFrom().item(Explanation.of(ofThen.get().match(), analysis))
                            : own.map(episode -> walkFrom(question, episode))
                                    .orElseGet(() -> walk(question, Standing.INITIAL))
                                    .chain(walked -> explained(question, analysis, own, walked));
                });
    }

    /**
     * Where a walk came to.
     *
     * @param fired the last time that it began to fire on the way
     */
    private record Walked(Look look, LogPlace reached, Optional<Turn.Fired> fired) {}

    /** From where it fired until it is over; from there on what was long before does not matter. */
    private Uni<Walked> walkFrom(Question question, KeptEpisode episode) {
        Watch watch = question.watch();
        return log.lastUntil(episode.logTime())
                .map(step -> step.map(Step::place).filter(place -> place.compareTo(question.place()) < 0))
                .chain(begin -> walks.begin(
                        begin.orElse(question.place()),
                        List.of(watch),
                        List.of(KeptStanding.firing(watch, episode.logTime()))))
                .chain(walk -> walks.take(walk, Walks.Route.of(List.of(watch), question.place()))
                        .select()
                        .first(part -> isFiring(look(walk, watch)))
                        .onItem()
                        .ignoreAsUni()
                        .chain(() -> isFiring(look(walk, watch))
                                        || walk.reached().compareTo(question.place()) >= 0
                                ? Uni.createFrom().item(new Walked(look(walk, watch), walk.reached(), Optional.empty()))
                                : walk(question, look(walk, watch).standing())));
    }

    /** From as far back as it may have been pending. */
    private Uni<Walked> walk(Question question, Standing standing) {
        Watch watch = question.watch();
        return log.lastUntil(question.beginning())
                .map(step -> step.map(Step::place).orElse(LogPlace.BEGINNING))
                .chain(begin -> walks.begin(begin, List.of(watch), List.of(KeptStanding.asked(watch, standing))))
                .chain(walk -> walks.take(walk, Walks.Route.of(List.of(watch), question.place()))
                        .onItem()
                        .transformToIterable(part -> part)
                        .onItem()
                        .transformToIterable(Walk.Taken::turns)
                        .onItem()
                        .transformToIterable(turn -> turn.fold(List::of, over -> List.<Turn.Fired>of()))
                        .collect()
                        .last()
                        .map(fired -> new Walked(look(walk, watch), walk.reached(), Optional.ofNullable(fired))));
    }

    private static Look look(Walk walk, Watch watch) {
        return walk.look(watch.subscription(), watch.entity());
    }

    private static boolean isFiring(Look look) {
        return look.standing().state() == State.FIRING;
    }

    private Uni<Explanation> explained(Question question, String analysis, Optional<KeptEpisode> own, Walked walked) {
        Explanation bare = Explanation.of(
                question.watch().revision(),
                analysis,
                question.watch().entity(),
                new Explanation.Sight(question.logTime(), walked.look(), question.counting()));
        Optional<KeptMatch> decided = own.filter(episode -> isFiring(walked.look())
                        && walked.look().standing().since().equals(episode.logTime()))
                .map(KeptEpisode::match);
        if (decided.isPresent() || !isFiring(walked.look()) || walked.fired().isEmpty()) {
            return Uni.createFrom().item(decided.map(bare::with).orElse(bare));
        }
        return verdicts(Match.of(question.subscription(), walked.fired().get())).map(bare::with);
    }

    /** What the stages would have said, without the telling: it was never decided. */
    private Uni<List<Verdict>> verdicts(Match match) {
        return store.history(List.of(match))
                .call(history ->
                        silencing.of(List.of(match)).invoke(silences -> silences.forEach(history::loadSilence)))
                .map(history -> Stages.verdicts(match, history).stream()
                        .filter(verdict -> !verdict.outcome().isTold())
                        .toList());
    }
}
