package dev.bellwether.kit.change;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.store.Transactions;
import dev.bellwether.kit.work.Background;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one reader of the log in a process, shared by all watchers. It polls while it is busy, rests while nothing happens,
 * and is woken by commits of its own process. While nobody watches it asks for nothing, and keeps nothing.
 *
 * <p>A watcher pulls: from memory where that reaches back to its place, else from the log. So a slow one costs nobody
 * anything, and no queue grows.
 *
 * @param <T> what watchers are told
 */
public final class ChangeTail<T> {

    private static final Logger LOG = Logger.getLogger(ChangeTail.class);
    private static final String SELF = "this process (it is stopping)";
    private static final int READ_LIMIT = 200;
    private static final int BATCH_LIMIT = 100;
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration BUSY_FOR = Duration.ofMillis(500);

    private final ChangeLog log;
    private final ResumeTokens tokens;
    private final ChangeLoader<T> loader;
    private final ChangeLogConfig config;
    private final Vertx vertx;
    private final Executor background;
    private final AtomicReference<@Nullable RecentChanges<T>> recent = new AtomicReference<>();
    private final Set<UniEmitter<? super Void>> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicInteger watchers = new AtomicInteger();
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile boolean again;
    private volatile boolean closed;
    private volatile long busyUntilNanos;
    private volatile long timer = -1;

    ChangeTail(
            ChangeLog log, ResumeTokens tokens, ChangeLoader<T> loader, ChangeLogConfig config, Background background) {
        this.log = log;
        this.tokens = tokens;
        this.loader = loader;
        this.config = config;
        this.vertx = background.vertx();
        this.background = background.executor();
    }

    void start(Transactions transactions) {
        transactions.onCommit(this::wake);
        wake();
    }

    int watchers() {
        return watchers.get();
    }

    void close() {
        closed = true;
        vertx.cancelTimer(timer);
        wakeWatchers();
    }

    /**
     * Tells of changes from a place on, without gaps, in the order of the log. The first message comes at once, with a
     * token, even when there is no change; later ones with changes, or as heartbeats.
     *
     * @param resumeToken empty: from now on
     * @param wanted which changes are told; the others are passed over
     * @return a source that honours demand and never ends
     */
    public Multi<WatchBatch<T>> watch(String resumeToken, Predicate<T> wanted) {
        Uni<LogPosition> start =
                resumeToken.isEmpty() ? log.now() : Uni.createFrom().item(() -> tokens.open(resumeToken));
        return start.onItem().transformToMulti(position -> {
            Watcher watcher = new Watcher(position, wanted, Background.currentContextOr(background));
            return Multi.createBy()
                    .repeating()
                    .uni(watcher::next)
                    .indefinitely()
                    .select()
                    .where(Optional::isPresent)
                    .map(Optional::get)
                    .onSubscription()
                    .invoke(this::joined)
                    .onTermination()
                    .invoke(watchers::decrementAndGet);
        });
    }

    private void joined() {
        if (watchers.getAndIncrement() == 0) {
            wake();
        }
    }

    /** Reads the log now, or once more after the read that is under way. */
    private void wake() {
        busyUntilNanos = System.nanoTime() + BUSY_FOR.toNanos();
        again = true;
        background.execute(this::read);
    }

    private void read() {
        if (closed || !reading.compareAndSet(false, true)) {
            return;
        }
        again = false;
        vertx.cancelTimer(timer);
        readOnce().subscribe().with(more -> rest(more ? Duration.ZERO : pause()), failure -> {
            if (isExpired(failure)) {
                // Asleep for longer than the log reaches, or a restore: memory begins anew, and who stands before it is
                // told.
                recent.set(null);
                rest(Duration.ZERO);
                return;
            }
            LOG.warnf("The change log cannot be read (%s); trying again in %s", failure.getMessage(), RETRY);
            rest(RETRY);
        });
    }

    private static boolean isExpired(Throwable failure) {
        return failure instanceof FailureException failed && failed.failure() instanceof Failure.ResumeTokenExpired;
    }

    private void rest(Duration pause) {
        reading.set(false);
        if (again || pause.isZero()) {
            background.execute(this::read);
        } else if (!closed && watchers.get() > 0) {
            timer = vertx.setTimer(pause.toMillis(), id -> background.execute(this::read));
        }
    }

    private Duration pause() {
        return System.nanoTime() - busyUntilNanos < 0 ? config.busyPoll() : config.idlePoll();
    }

    /** Takes in what is new; whether there is more already. */
    private Uni<Boolean> readOnce() {
        if (watchers.get() == 0) {
            recent.set(null);
            return Uni.createFrom().item(false);
        }
        RecentChanges<T> memory = recent.get();
        if (memory == null) {
            return log.now()
                    .invoke(now -> recent.set(new RecentChanges<>(
                            config.recentChanges(), config.recentBytes().asLongValue(), now)))
                    .invoke(this::wakeWatchers)
                    .replaceWith(false);
        }
        return log.read(memory.head(), READ_LIMIT)
                .chain(slice -> loader.load(slice.changes())
                        .invoke(changes -> take(memory, slice, changes))
                        .replaceWith(slice.changes().size() == READ_LIMIT));
    }

    private void take(RecentChanges<T> memory, LogSlice slice, List<Optional<T>> changes) {
        for (int i = 0; i < changes.size(); i++) {
            LoggedChange row = slice.changes().get(i);
            changes.get(i).ifPresent(change -> {
                // Before it is visible: who is told of an erasure is told no older text afterwards.
                memory.forget(loader.erased(change));
                memory.readAgain(loader.outdated(change));
                memory.add(
                        row.position(),
                        row.resource(),
                        new RecentChanges.Told<>(change, row.origin()),
                        loader.weight(change));
            });
        }
        memory.advance(slice.reached());
        if (!changes.isEmpty()) {
            busyUntilNanos = System.nanoTime() + BUSY_FOR.toNanos();
            wakeWatchers();
        }
    }

    private void wakeWatchers() {
        for (UniEmitter<? super Void> watcher : waiting) {
            if (waiting.remove(watcher)) {
                watcher.complete(null);
            }
        }
    }

    /** One stream: where it stands, and how it goes on. Used by one thread at a time. */
    private final class Watcher {

        private final Predicate<T> wanted;
        private final Executor context;
        private LogPosition position;
        private boolean greeted;
        private boolean parted;
        private long heartbeatNanos = System.nanoTime();

        Watcher(LogPosition position, Predicate<T> wanted, Executor context) {
            this.position = position;
            this.wanted = wanted;
            this.context = context;
        }

        /** One step: the next message, or nothing yet. */
        Uni<Optional<WatchBatch<T>>> next() {
            if (closed && greeted && !parted) {
                parted = true;
                return Uni.createFrom().item(message(List.of()));
            }
            if (closed) {
                return Uni.createFrom().failure(new FailureException(new Failure.DependencyUnavailable(SELF, RETRY)));
            }
            // The first look goes to the log, which alone knows whether the token has expired.
            return Optional.ofNullable(greeted ? recent.get() : null)
                    .flatMap(memory -> memory.after(position, wanted, BATCH_LIMIT))
                    .map(this::fromMemory)
                    .orElseGet(this::fromLog);
        }

        private Uni<Optional<WatchBatch<T>>> fromMemory(RecentChanges.Found<T> found) {
            position = found.reached();
            if (!found.changes().isEmpty() || isHeartbeatDue()) {
                return Uni.createFrom().item(message(found.changes()));
            }
            return nextChange().map(ignored -> Optional.empty());
        }

        private Uni<Optional<WatchBatch<T>>> fromLog() {
            return log.read(position, BATCH_LIMIT)
                    .chain(slice -> loader.load(slice.changes()).map(changes -> {
                        position = slice.reached();
                        List<Map.Entry<LogPosition, RecentChanges.Told<T>>> found = wanted(slice, changes);
                        boolean greeting = !greeted && slice.changes().size() < BATCH_LIMIT;
                        return !found.isEmpty() || greeting || isHeartbeatDue()
                                ? message(found)
                                : Optional.<WatchBatch<T>>empty();
                    }));
        }

        private List<Map.Entry<LogPosition, RecentChanges.Told<T>>> wanted(LogSlice slice, List<Optional<T>> changes) {
            List<Map.Entry<LogPosition, RecentChanges.Told<T>>> found = new ArrayList<>();
            for (int i = 0; i < changes.size(); i++) {
                LoggedChange row = slice.changes().get(i);
                changes.get(i)
                        .filter(wanted)
                        .ifPresent(change ->
                                found.add(Map.entry(row.position(), new RecentChanges.Told<>(change, row.origin()))));
            }
            return found;
        }

        private Optional<WatchBatch<T>> message(List<Map.Entry<LogPosition, RecentChanges.Told<T>>> found) {
            greeted = true;
            heartbeatNanos = System.nanoTime() + config.heartbeat().toNanos();
            List<WatchBatch.Told<T>> told = found.stream()
                    .map(entry -> new WatchBatch.Told<>(
                            entry.getValue().change(), entry.getValue().origin(), () -> tokens.issue(entry.getKey())))
                    .toList();
            return Optional.of(new WatchBatch<>(told, tokens.issue(position)));
        }

        private boolean isHeartbeatDue() {
            return greeted && System.nanoTime() - heartbeatNanos >= 0;
        }

        /** Done when the log has moved on from here, and at the latest when a heartbeat is due. */
        private Uni<Void> nextChange() {
            // A timer takes no less than a millisecond.
            long millis = TimeUnit.NANOSECONDS.toMillis(heartbeatNanos - System.nanoTime());
            Duration rest = Duration.ofMillis(Math.max(1, millis));
            return Uni.createFrom()
                    .<Void>emitter(this::await)
                    .ifNoItem()
                    .after(rest)
                    .recoverWithUni(Uni.createFrom().voidItem())
                    .emitOn(context);
        }

        private void await(UniEmitter<? super Void> emitter) {
            emitter.onTermination(() -> waiting.remove(emitter));
            waiting.add(emitter);
            RecentChanges<T> memory = recent.get();
            boolean moved = memory != null && position.isBefore(memory.head());
            if ((moved || closed) && waiting.remove(emitter)) {
                emitter.complete(null);
            }
        }
    }
}
