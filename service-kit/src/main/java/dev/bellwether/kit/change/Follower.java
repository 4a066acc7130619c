package dev.bellwether.kit.change;

import dev.bellwether.kit.error.Failures;
import dev.bellwether.kit.work.Background;
import io.grpc.StatusRuntimeException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows one upstream log: takes the lead when it is free, lists when it has no token, then watches; applies each batch
 * and moves the token in one transaction. Any failure ends the stream, and it begins again from the stored token.
 */
public final class Follower<C> {

    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final int RENEWALS_A_LEASE = 3;
    /** How often one that waits asks for the lead: the last wait comes on top of the lease when a leader is lost. */
    private static final int ATTEMPTS_A_LEASE = 8;

    private final Upstream<C> upstream;
    private final Application<C> application;
    private final FollowerPlace place;
    private final FollowerConfig config;
    private final Clock clock;
    private final String process;
    private final Background background;
    private final Executor executor;
    private volatile FollowerPlace.@Nullable Lease lease;
    private volatile boolean connected;
    private volatile @Nullable Instant lastMessage;
    private volatile String obstacle = "";
    private volatile boolean closed;
    private volatile Cancellable stream = () -> {};
    private int failures;
    private long renewal = -1;
    private volatile long silence = -1;

    Follower(
            Upstream<C> upstream,
            Application<C> application,
            FollowerPlace place,
            FollowerConfig config,
            Clock clock,
            String process,
            Background background) {
        this.upstream = upstream;
        this.application = application;
        this.place = place;
        this.config = config;
        this.clock = clock;
        this.process = process;
        this.background = background;
        this.executor = background.executor();
    }

    void start() {
        executor.execute(this::lead);
    }

    /** Ends the following and lets another replica lead. */
    Uni<Void> close() {
        closed = true;
        stream.cancel();
        background.vertx().cancelTimer(renewal);
        background.vertx().cancelTimer(silence);
        FollowerPlace.Lease held = lease;
        lease = null;
        return held == null ? Uni.createFrom().voidItem() : place.release(held);
    }

    /** How it is doing now. */
    public FollowerState state() {
        return new FollowerState(upstream.name(), lease != null, connected, Optional.ofNullable(lastMessage), obstacle);
    }

    private void lead() {
        if (closed) {
            return;
        }
        place.acquire(upstream.name(), process, config.lease())
                .subscribe()
                .with(
                        acquired -> acquired.ifPresentOrElse(
                                this::follow, () -> again(config.lease().dividedBy(ATTEMPTS_A_LEASE))),
                        this::failed);
    }

    private void follow(FollowerPlace.Lease acquired) {
        LOG.infof("Following %s%s", upstream.name(), acquired.token().isEmpty() ? " from the beginning" : "");
        lease = acquired;
        renewal = background
                .vertx()
                .setPeriodic(
                        config.lease().dividedBy(RENEWALS_A_LEASE).toMillis(), id -> executor.execute(this::renew));
        Uni<FollowerPlace.Lease> listed =
                acquired.token().isEmpty() ? list(acquired) : Uni.createFrom().item(acquired);
        stream = listed.onItem()
                .transformToMulti(this::watch)
                .subscribe()
                .with(ignored -> {}, this::failed, () -> failed(new StreamEnded()));
    }

    private void renew() {
        FollowerPlace.Lease held = lease;
        if (held != null) {
            place.renew(held, config.lease())
                    .subscribe()
                    .with(
                            still -> {
                                if (!still) {
                                    lease = null;
                                }
                            },
                            failure -> LOG.warnf(
                                    "The lease on %s was not renewed: %s", upstream.name(), failure.getMessage()));
        }
    }

    /** Applies all that is there, page by page; the token moves at the end, so that a crash begins the listing again. */
    private Uni<FollowerPlace.Lease> list(FollowerPlace.Lease held) {
        return listFrom(held, "", clock.instant());
    }

    private Uni<FollowerPlace.Lease> listFrom(FollowerPlace.Lease held, String pageToken, Instant begin) {
        return upstream.list(pageToken).emitOn(executor).chain(page -> {
            boolean last = page.nextPageToken().isEmpty();
            FollowerPlace.Reached reached =
                    last ? new FollowerPlace.Reached(page.resumeToken(), Optional.of(begin)) : where(held);
            return apply(held, page.changes(), reached)
                    .chain(moved -> last ? Uni.createFrom().item(moved) : listFrom(moved, page.nextPageToken(), begin));
        });
    }

    private Multi<FollowerPlace.Lease> watch(FollowerPlace.Lease from) {
        return upstream.watch(from.token())
                .emitOn(executor, 1)
                .onSubscription()
                .invoke(this::listen)
                .onItem()
                .transformToUniAndConcatenate(batch -> {
                    background.vertx().cancelTimer(silence);
                    FollowerPlace.Lease held = lease;
                    if (held == null) {
                        return Uni.createFrom().failure(new FollowerPlace.Lost());
                    }
                    connected = true;
                    Uni<FollowerPlace.Lease> moved = batch.changes().isEmpty()
                            ? idle(held, reached(batch))
                            : apply(held, batch.changes(), reached(batch));
                    return moved.invoke(this::listen);
                });
    }

    private Uni<FollowerPlace.Lease> idle(FollowerPlace.Lease held, FollowerPlace.Reached reached) {
        return application
                .idle()
                .emitOn(executor)
                .chain(write ->
                        write.map(due -> place.commit(held, due, reached)).orElseGet(() -> place.moveTo(held, reached)))
                .invoke(this::moved);
    }

    /** A heartbeat says that there is nothing else as of now. */
    private FollowerPlace.Reached reached(Upstream.Batch<C> batch) {
        return new FollowerPlace.Reached(
                batch.resumeToken(), batch.changes().isEmpty() ? Optional.of(clock.instant()) : batch.changeTime());
    }

    private static FollowerPlace.Reached where(FollowerPlace.Lease held) {
        return new FollowerPlace.Reached(held.token(), Optional.empty());
    }

    /** Counts the silence from now on: while a batch is applied, however long that takes, nothing else is asked for. */
    private void listen() {
        background.vertx().cancelTimer(silence);
        silence = background.vertx().setTimer(config.silence().toMillis(), id -> executor.execute(() -> hush(id)));
    }

    private void hush(long timer) {
        if (timer == silence && !closed) {
            stream.cancel();
            failed(new Silence(config.silence()));
        }
    }

    /** In portions; the token moves with the last, so that a crash before it repeats them, without effect. */
    private Uni<FollowerPlace.Lease> apply(FollowerPlace.Lease held, List<C> changes, FollowerPlace.Reached reached) {
        int portion = application.changesAtOnce();
        if (changes.size() <= portion) {
            return applyAtOnce(held, changes, reached);
        }
        return applyAtOnce(held, changes.subList(0, portion), where(held))
                .chain(same -> apply(same, changes.subList(portion, changes.size()), reached));
    }

    private Uni<FollowerPlace.Lease> applyAtOnce(
            FollowerPlace.Lease held, List<C> changes, FollowerPlace.Reached reached) {
        Uni<FollowerPlace.Lease> moved = changes.isEmpty()
                ? place.moveTo(held, reached)
                : application.prepare(changes).emitOn(executor).chain(write -> place.commit(held, write, reached));
        return moved.invoke(this::moved);
    }

    private void moved(FollowerPlace.Lease now) {
        lease = now;
        failures = 0;
        obstacle = "";
        lastMessage = clock.instant();
    }

    private void failed(Throwable failure) {
        connected = false;
        background.vertx().cancelTimer(renewal);
        background.vertx().cancelTimer(silence);
        FollowerPlace.Lease held = lease;
        lease = null;
        if (closed) {
            return;
        }
        failures++;
        Duration pause = pause();
        obstacle = String.valueOf(failure.getMessage());
        if (isExpected(failure)) {
            LOG.warnf("Following %s was interrupted (%s); trying again in %s", upstream.name(), obstacle, pause);
        } else {
            LOG.errorf(failure, "Following %s hit a defect; trying again in %s", upstream.name(), pause);
        }
        Uni<?> before = held == null ? Uni.createFrom().voidItem() : afterFailure(held, failure);
        before.onFailure().recoverWithNull().subscribe().with(ignored -> again(pause));
    }

    /** An expired token is forgotten, so that the next attempt lists afresh; then the lead is given up. */
    private Uni<Void> afterFailure(FollowerPlace.Lease held, Throwable failure) {
        Uni<FollowerPlace.Lease> kept = failure instanceof Upstream.Expired
                ? place.moveTo(held, new FollowerPlace.Reached("", Optional.empty()))
                : Uni.createFrom().item(held);
        return kept.chain(place::release);
    }

    /** What time mends: an upstream or a database that is away, a lease that moved. Anything else needs a person. */
    private static boolean isExpected(Throwable failure) {
        return failure instanceof StatusRuntimeException
                || failure instanceof StreamEnded
                || failure instanceof Upstream.Expired
                || failure instanceof FollowerPlace.Lost
                || failure instanceof Silence
                || Failures.known(failure).isPresent();
    }

    /** The upstream ended its stream without a failure. */
    private static final class StreamEnded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StreamEnded() {
            super("the upstream ended the stream", null, false, false);
        }
    }

    /** The upstream said nothing, not even that it is there. */
    private static final class Silence extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Silence(Duration length) {
            super("nothing was heard of the upstream for " + length.toSeconds() + " s", null, false, false);
        }
    }

    private Duration pause() {
        long doubled = config.shortestPause().toMillis() << Math.min(failures - 1, 16);
        return Duration.ofMillis(Math.min(doubled, config.longestPause().toMillis()));
    }

    private void again(Duration pause) {
        if (!closed) {
            background.vertx().setTimer(Math.max(1, pause.toMillis()), id -> executor.execute(this::lead));
        }
    }
}
