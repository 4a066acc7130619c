package dev.bellwether.alert.delivery;

import dev.bellwether.alert.delivery.DeliveryStore.Attempted;
import dev.bellwether.alert.delivery.DeliveryStore.Leased;
import dev.bellwether.kit.store.GroupCommit;
import dev.bellwether.kit.store.SystemWork;
import dev.bellwether.kit.store.Transactions;
import dev.bellwether.kit.trace.Traces;
import dev.bellwether.kit.work.Background;
import dev.bellwether.kit.work.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due, for as long as the process runs: leases as much as it may have at once, makes the attempts side by side, records
 * in one statement what has come of several, and looks again when there is room, when this process has committed something, and from
 * time to time. Safe for many threads.
 */
@ApplicationScoped
@SystemWork("what is due is sent, whoever it is for")
public class DeliveryLoop {

    private static final Logger LOG = Logger.getLogger(DeliveryLoop.class);

    /** Attempts recorded at once, at most. */
    private static final int RECORDED = 100;

    /** The failures of the database that pass, such as a deadlock, are met again this often. */
    private static final int RETRIES = 3;

    private final DeliveryStore store;
    private final Courier courier;
    private final DeliveryConfig config;
    private final Transactions transactions;
    private final Traces traces;
    private final Executor executor;
    private final GroupCommit<Attempted, Boolean> records;
    private final Slots slots;

    DeliveryLoop(
            DeliveryStore store,
            WebhookSender sender,
            AlertJson json,
            DeliveryConfig config,
            Transactions transactions,
            Traces traces,
            Background background,
            Workers workers,
            Clock clock) {
        requireWithinRange(config);
        this.store = store;
        this.courier = new Courier(sender, new EventBody(json), clock, workers::run);
        this.config = config;
        this.transactions = transactions;
        this.traces = traces;
        this.executor = background.executor();
        this.records =
                new GroupCommit<>(this::record, new GroupCommit.Limits<>(RECORDED, 1, attempt -> 0), this.executor);
        this.slots = new Slots(config.concurrency());
    }

    private static void requireWithinRange(DeliveryConfig config) {
        if (config.lease().compareTo(config.timeout()) <= 0) {
            throw new IllegalArgumentException("bellwether.delivery.lease (" + config.lease()
                    + ") must be longer than bellwether.delivery.timeout (" + config.timeout()
                    + "), else two processes send one message at once");
        }
        if (config.secretOverlap().isNegative() || config.secretOverlap().toDays() > 7) {
            throw new IllegalArgumentException(
                    "bellwether.delivery.secret-overlap: " + config.secretOverlap() + " is not 0 to 7 days");
        }
    }

    void start(@Observes StartupEvent event) {
        transactions.onCommit(this::look);
        tick();
    }

    /** What is in flight is sent again by whoever takes over its lease, under the same id. */
    void stop(@Observes ShutdownEvent event) {
        slots.close();
    }

    /** Looks now, and after each pause. */
    private void tick() {
        if (!slots.isClosed()) {
            look();
            Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(config.poll())
                    .subscribe()
                    .with(ignored -> tick());
        }
    }

    /** Looks for what is due, unless that is being done, or there is no room: then once more afterwards. */
    void look() {
        Slots.Room room = slots.take();
        if (room.all() > 0) {
            executor.execute(() -> lease(room));
        }
    }

    private void lease(Slots.Room room) {
        store.lease(new DeliveryStore.Wish(room.all(), room.failing(), config.concurrencyAtEndpoint(), config.lease()))
                .subscribe()
                .with(this::send, failure -> {
                    warn("Deliveries cannot be read: %s", failure.getMessage());
                    send(List.of());
                });
    }

    private void send(List<Leased> leased) {
        boolean lookAgain = slots.fill(leased);
        leased.forEach(one -> deliver(one).subscribe().with(ignored -> finished(one), failure -> {
            warn(
                    "The attempt at delivery %s was not recorded (%s); it is repeated when its lease has run out",
                    one.id(), failure.getMessage());
            finished(one);
        }));
        if (lookAgain) {
            look();
        }
    }

    /** Nothing while the process stops: what fails then is not the database's fault. */
    private void warn(String format, @Nullable Object... values) {
        if (!slots.isClosed()) {
            LOG.warnf(format, values);
        }
    }

    private Uni<Void> deliver(Leased leased) {
        return traces.send("deliver alert", leased.subject().id(), () -> courier.attempt(leased))
                .chain(attempted -> records.put(attempted).invoke(isOurs -> say(attempted, isOurs)))
                .replaceWithVoid();
    }

    private Uni<List<Boolean>> record(List<Attempted> attempts) {
        return store.record(attempts).onFailure().retry().atMost(RETRIES);
    }

    private static void say(Attempted attempted, boolean isOurs) {
        if (!isOurs) {
            LOG.warnf(
                    "The lease of delivery %s ran out before its answer came (%s)",
                    attempted.leased().id(), attempted.next().result());
        } else if (attempted.next().state() == Delivery.State.DEAD) {
            LOG.warnf(
                    "Delivery %s is given up: %s",
                    attempted.leased().id(), attempted.next().result());
        }
    }

    private void finished(Leased leased) {
        if (slots.free(leased)) {
            look();
        }
    }
}
