package dev.bellwether.alert.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the sending asks of storage. */
public interface DeliveryStore {

    /** Takes deliveries that are due and that nobody else has, for a time of the database's clock. */
    Uni<List<Leased>> lease(Wish wish);

    /**
     * How many deliveries are wanted.
     *
     * @param limit the most of all
     * @param failing the most of endpoints whose last attempt failed; of each of these, one
     * @param atEndpoint the most of one endpoint that all processes together may have at once
     */
    record Wish(int limit, int failing, int atEndpoint, Duration length) {}

    /**
     * One delivery, ours until the lease runs out.
     *
     * @param lease names the taking: what is recorded under a lease that was taken over is dropped
     * @param attempts made before
     * @param createTime since when it is to be told
     * @param secrets that are alive, the newest first; empty when they cannot be read
     * @param correction that it tells of; empty unless the event is CORRECTED
     * @param isFailing whether its endpoint's last attempt failed
     */
    record Leased(
            UUID id,
            UUID lease,
            long sequence,
            int attempts,
            Instant createTime,
            String uri,
            List<WebhookSecret> secrets,
            Delivery.Event event,
            Subject subject,
            Optional<Correction> correction,
            boolean isFailing) {
        public Leased {
            secrets = List.copyOf(secrets);
        }
    }

    /** Records attempts, all or none; for each whether the lease still was ours. */
    Uni<List<Boolean>> record(List<Attempted> attempts);

    /** An attempt that was made. */
    record Attempted(Leased leased, Next next) {}
}
