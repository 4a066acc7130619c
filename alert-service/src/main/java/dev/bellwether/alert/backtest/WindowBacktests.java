package dev.bellwether.alert.backtest;

import dev.bellwether.alert.alert.Watches;
import dev.bellwether.alert.log.LogPlace;
import dev.bellwether.alert.log.LogStore;
import dev.bellwether.alert.log.Step;
import dev.bellwether.alert.log.Walks;
import dev.bellwether.alert.log.WatchSpan;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.silence.Silencing;
import dev.bellwether.alert.subscription.Conditions;
import dev.bellwether.alert.subscription.Subscription;
import dev.bellwether.alert.watchlist.WatchlistStore;
import dev.bellwether.alert.window.Scope;
import dev.bellwether.alert.window.WindowCondition;
import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Tries conditions over time on the past: walks along the log from when the subscription was written, for how it stood when the period began depends on it. */
@ApplicationScoped
class WindowBacktests {

    private static final Duration JUST_BEFORE = Duration.ofNanos(1_000);

    private final BacktestStore store;
    private final Tellings tellings;
    private final LogStore log;
    private final Walks walks;
    private final WatchlistStore watchlists;
    private final Conditions conditions;
    private final Silencing silencing;
    private final Workers workers;

    WindowBacktests(
            BacktestStore store,
            Tellings tellings,
            LogStore log,
            Walks walks,
            WatchlistStore watchlists,
            Conditions conditions,
            Silencing silencing,
            Workers workers) {
        this.store = store;
        this.tellings = tellings;
        this.log = log;
        this.walks = walks;
        this.watchlists = watchlists;
        this.conditions = conditions;
        this.silencing = silencing;
        this.workers = workers;
    }

    /** Fails with FIELD_INVALID. */
    Multi<BacktestStep> steps(Subscription subscription, WindowCondition condition, Subject subject, Period period) {
        Instant written = subject.fold(stored -> subscription.updateTime(), draft -> period.start());
        Instant from = written.isBefore(period.start()) ? written : period.start();
        return checked(subscription, subject)
                .chain(() -> watched(subscription, condition, from))
                .chain(watched -> begin(subscription, subject, period, watched))
                .onItem()
                .transformToMulti(this::steps);
    }

    /** What is stored was checked when it was. */
    private Uni<Void> checked(Subscription subscription, Subject subject) {
        return subject.fold(
                stored -> Uni.createFrom().voidItem(),
                draft -> conditions.check(subscription.condition()).replaceWithVoid());
    }

    /** With the watchlist as it was decided by, step by step. */
    private Uni<List<WatchSpan>> watched(Subscription subscription, WindowCondition condition, Instant from) {
        Scope scope = condition.frame().scope();
        return scope.isWatchlist()
                ? watchlists
                        .past(scope.name())
                        .map(memberships -> memberships.stream()
                                .map(one -> new WatchSpan(
                                        Watches.of(subscription, condition, one.entity(), from),
                                        one.from(),
                                        one.until()))
                                .toList())
                : Uni.createFrom()
                        .item(List.of(new WatchSpan(
                                Watches.of(subscription, condition, scope.name(), from),
                                LogPlace.BEGINNING,
                                Optional.empty())));
    }

    /** A backtest on its way. */
    private record Run(WindowReplay replay, List<WatchSpan> watched, LogPlace begin, LogPlace end) {}

    private Uni<Run> begin(Subscription subscription, Subject subject, Period period, List<WatchSpan> watched) {
        Instant from =
                watched.isEmpty() ? period.start() : watched.get(0).watch().from();
        return store.extentOfSteps(period)
                .chain(extent -> tellings.begin(subscription, subject, period, extent))
                .chain(telling -> before(from)
                        .chain(begin -> before(period.end())
                                .map(end -> new Run(
                                        new WindowReplay(subscription, period, telling), watched, begin, end))));
    }

    /** The last step before a log time. */
    private Uni<LogPlace> before(Instant time) {
        return time.isAfter(Instant.EPOCH)
                ? log.lastUntil(time.minus(JUST_BEFORE))
                        .map(step -> step.map(Step::place).orElse(LogPlace.BEGINNING))
                : Uni.createFrom().item(LogPlace.BEGINNING);
    }

    /** With the silences that were in force then. */
    private Multi<BacktestStep> steps(Run run) {
        Multi<BacktestStep> steps = walks.begin(run.begin(), run.watched(), List.of())
                .onItem()
                .transformToMulti(walk -> walks.take(walk, Walks.Route.of(run.watched(), run.end())))
                .onItem()
                .transformToUniAndConcatenate(taken -> workers.run(
                                () -> run.replay().part(taken))
                        .chain(part -> silences(part)
                                .chain(silences ->
                                        workers.run(() -> run.replay().decide(part, silences)))));
        return Multi.createBy()
                .concatenating()
                .streams(steps, Multi.createFrom().item(run.replay()::last));
    }

    private Uni<Map<UUID, String>> silences(WindowReplay.Part part) {
        List<Match> matches = part.matches();
        Map<UUID, LogPlace> places = part.places();
        List<String> entities =
                matches.stream().map(match -> match.entity().name()).distinct().toList();
        return watchlists
                .past(entities)
                .chain(past -> silencing.of(matches, match -> past.at(Objects.requireNonNull(places.get(match.id())))));
    }
}
