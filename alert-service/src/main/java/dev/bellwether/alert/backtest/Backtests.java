package dev.bellwether.alert.backtest;

import dev.bellwether.alert.log.KeptHistory;
import dev.bellwether.alert.log.LogPlace;
import dev.bellwether.alert.match.Analysis;
import dev.bellwether.alert.match.AnalysisFormat;
import dev.bellwether.alert.match.Entity;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.silence.Silencing;
import dev.bellwether.alert.subscription.LiveSubscriptions;
import dev.bellwether.alert.subscription.Subscription;
import dev.bellwether.alert.subscription.SubscriptionDraft;
import dev.bellwether.alert.subscription.Subscriptions;
import dev.bellwether.alert.watchlist.Memberships;
import dev.bellwether.alert.watchlist.WatchlistStore;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tries subscriptions on the past. */
@ApplicationScoped
public class Backtests {

    /** Analyses of a step: few enough to be held at once, whatever their bodies. */
    private static final int PAGE = 100;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final String DRAFT = "draft";

    private final Subscriptions subscriptions;
    private final LiveSubscriptions live;
    private final WindowBacktests overTime;
    private final Tellings tellings;
    private final KeptHistory history;
    private final BacktestStore store;
    private final WatchlistStore watchlists;
    private final Silencing silencing;
    private final AnalysisFormat format;
    private final Workers workers;
    private final Semaphore places;

    Backtests(
            Subscriptions subscriptions,
            LiveSubscriptions live,
            WindowBacktests overTime,
            Tellings tellings,
            KeptHistory history,
            BacktestStore store,
            WatchlistStore watchlists,
            Silencing silencing,
            AnalysisFormat format,
            Workers workers,
            BacktestConfig config) {
        this.subscriptions = subscriptions;
        this.live = live;
        this.overTime = overTime;
        this.tellings = tellings;
        this.history = history;
        this.store = store;
        this.watchlists = watchlists;
        this.silencing = silencing;
        this.format = format;
        this.workers = workers;
        this.places = new Semaphore(config.concurrency());
    }

    /**
     * The steps, made as they are asked for; the last has the summary. Fails with NOT_FOUND, CONDITION_INVALID, HISTORY_EXPIRED or
     * OVERLOADED.
     */
    public Multi<BacktestStep> run(Subject subject, Period period) {
        return Multi.createFrom().deferred(() -> {
            if (!places.tryAcquire()) {
                return Multi.createFrom().failure(new FailureException(new Failure.Overloaded(RETRY_AFTER)));
            }
            return kept(period)
                    .chain(() -> subscription(subject))
                    .onItem()
                    .transformToMulti(subscription -> steps(subscription, subject, period))
                    .onTermination()
                    .invoke(places::release);
        });
    }

    /** One without a beginning begins with what is kept. */
    private Uni<Void> kept(Period period) {
        return period.start().equals(Period.BEGINNING)
                ? Uni.createFrom().voidItem()
                : history.require("start_time", period.start());
    }

    private Uni<Subscription> subscription(Subject subject) {
        return subject.fold(
                stored -> subscriptions.get(stored.name()),
                draft -> Uni.createFrom().item(asIfStored(draft.subscription())));
    }

    private Multi<BacktestStep> steps(Subscription subscription, Subject subject, Period period) {
        return subscription
                .condition()
                .fold(
                        article -> begin(subscription, subject, period)
                                .onItem()
                                .transformToMulti(replay -> steps(replay, period)),
                        condition -> overTime.steps(subscription, condition, subject, period));
    }

    private Uni<Replay> begin(Subscription subscription, Subject subject, Period period) {
        return live.compiled(subscription)
                .chain(compiled -> store.extent(period)
                        .chain(extent -> tellings.begin(subscription, subject, period, extent))
                        .map(telling -> new Replay(compiled, period, telling)));
    }

    private static Subscription asIfStored(SubscriptionDraft draft) {
        return new Subscription(
                DRAFT,
                draft.displayName(),
                draft.condition(),
                draft.policy(),
                List.of(),
                false,
                1,
                Period.BEGINNING,
                Period.BEGINNING,
                Optional.empty(),
                false);
    }

    private Multi<BacktestStep> steps(Replay replay, Period period) {
        AtomicLong next = new AtomicLong(replay.extent().first());
        return Multi.createBy()
                .repeating()
                .uni(() -> step(replay, period, next))
                .whilst(step -> step.summary().isEmpty());
    }

    private Uni<BacktestStep> step(Replay replay, Period period, AtomicLong next) {
        return store.read(period, next.get(), replay.extent().last(), PAGE)
                .invoke(page ->
                        page.stream().mapToLong(KeptAnalysis::place).max().ifPresent(last -> next.set(last + 1)))
                .chain(page -> workers.run(
                                () -> page.stream().map(this::analysis).toList())
                        .chain(analyses -> decided(replay, analyses, page.size() < PAGE)));
    }

    /** With the watchlists that each was decided by, and the silences that were in force then. */
    private Uni<BacktestStep> decided(Replay replay, List<PlacedAnalysis> analyses, boolean isLast) {
        List<String> entities = analyses.stream()
                .flatMap(placed -> placed.analysis().entities().stream())
                .map(Entity::name)
                .distinct()
                .toList();
        Map<String, LogPlace> places = analyses.stream()
                .collect(Collectors.toMap(
                        placed -> placed.analysis().name(), placed -> LogPlace.of(placed.place()), (a, b) -> a));
        return watchlists
                .past(entities)
                .chain(past -> workers.run(() -> replay.matches(analyses, past))
                        .chain(matches -> decided(
                                replay,
                                matches,
                                match -> past.at(Objects.requireNonNull(
                                        places.get(match.analysis().name()))),
                                isLast)));
    }

    private Uni<BacktestStep> decided(
            Replay replay, Map<Long, List<Match>> matches, Function<Match, Memberships> memberships, boolean isLast) {
        List<Match> all = matches.values().stream().flatMap(List::stream).toList();
        return store.decidedBefore(all.stream().map(Match::id).toList(), replay.start())
                .chain(decided -> silencing
                        .of(all, memberships)
                        .chain(silences -> workers.run(() -> replay.decide(matches, decided, silences, isLast))));
    }

    private PlacedAnalysis analysis(KeptAnalysis kept) {
        Analysis analysis = format.read(kept.wire());
        return new PlacedAnalysis(
                kept.place(), kept.retractTime().map(analysis::retracted).orElse(analysis));
    }
}
