package dev.bellwether.alert.delivery;

import dev.bellwether.kit.store.Transactions;
import dev.bellwether.kit.trace.Traces;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Sends what is due, for as long as the process runs: leases as much as it may have at once, makes the attempts side by side, and
 * looks again when there is room, when this process has committed something, and from time to time. Safe for many threads.
 */
@ApplicationScoped
public class DeliveryLoop {

    private static final Logger LOG = Logger.getLogger(DeliveryLoop.class);

    private final DeliveryStore store;
    private final Courier courier;
    private final DeliveryConfig config;
    private final Transactions transactions;
    private final Traces traces;
    private int inFlight;
    private boolean leasing;
    private boolean again;
    private boolean closed;

    DeliveryLoop(
            DeliveryStore store,
            WebhookSender sender,
            AlertJson json,
            DeliveryConfig config,
            Transactions transactions,
            Traces traces,
            Clock clock) {
        if (config.lease().compareTo(config.timeout()) <= 0) {
            throw new IllegalArgumentException("bellwether.delivery.lease (" + config.lease()
                    + ") must be longer than bellwether.delivery.timeout (" + config.timeout()
                    + "), else two processes send one message at once");
        }
        this.store = store;
        this.courier = new Courier(store, sender, new EventBody(json), clock);
        this.config = config;
        this.transactions = transactions;
        this.traces = traces;
    }

    void start(@Observes StartupEvent event) {
        transactions.onCommit(this::look);
        tick();
    }

    /** What is in flight is sent again by whoever takes over its lease, under the same id. */
    synchronized void stop(@Observes ShutdownEvent event) {
        closed = true;
    }

    /** Looks now, and after each pause. */
    private void tick() {
        if (!isClosed()) {
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
        int room = room();
        if (room > 0) {
            store.lease(room, config.concurrencyAtEndpoint(), config.lease())
                    .subscribe()
                    .with(this::send, failure -> {
                        LOG.warnf("Deliveries cannot be read: %s", failure.getMessage());
                        send(List.of());
                    });
        }
    }

    private synchronized int room() {
        int room = config.concurrency() - inFlight;
        if (closed || leasing || room <= 0) {
            again = true;
            return 0;
        }
        leasing = true;
        again = false;
        return room;
    }

    private void send(List<DeliveryStore.Leased> leased) {
        boolean lookAgain = taken(leased.size());
        for (DeliveryStore.Leased one : leased) {
            attempt(one).subscribe().with(ignored -> finished(), failure -> {
                LOG.warnf(
                        "The attempt at delivery %s was not recorded (%s); it is repeated when its lease has run out",
                        one.id(), failure.getMessage());
                finished();
            });
        }
        if (lookAgain) {
            look();
        }
    }

    private Uni<Void> attempt(DeliveryStore.Leased one) {
        return traces.send("deliver alert", one.alert().id(), () -> courier.attempt(one));
    }

    private synchronized boolean taken(int count) {
        leasing = false;
        inFlight += count;
        return again && !closed;
    }

    private void finished() {
        synchronized (this) {
            inFlight--;
        }
        look();
    }

    private synchronized boolean isClosed() {
        return closed;
    }
}
