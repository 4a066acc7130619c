package dev.bellwether.alert.delivery;

import dev.bellwether.alert.alert.Alert;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What the sending asks of storage. */
public interface DeliveryStore {

    /**
     * Takes deliveries that are due and that nobody else has, for a time of the database's clock.
     *
     * @param atEndpoint the most of one endpoint that all processes together may have at once
     */
    Uni<List<Leased>> lease(int limit, int atEndpoint, Duration length);

    /**
     * One delivery, ours until the lease runs out.
     *
     * @param lease names the taking: what is recorded under a lease that was taken over is dropped
     * @param attempts made before
     */
    record Leased(
            UUID id, UUID lease, int attempts, String uri, WebhookSecret secret, Delivery.Event event, Alert alert) {}

    /** Records an attempt; whether the lease still was ours. */
    Uni<Boolean> record(Leased leased, Next next);
}
