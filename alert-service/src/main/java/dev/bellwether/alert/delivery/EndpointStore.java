package dev.bellwether.alert.delivery;

import dev.bellwether.kit.request.RequestKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What the endpoints ask of storage. Names are whole: "endpoints/...". */
public interface EndpointStore {

    /** Stores a new one. Fails with ALREADY_EXISTS or REQUEST_ID_REUSED. */
    Uni<Written> create(Endpoint endpoint, WebhookSecret secret, Optional<RequestKey> request);

    /** @param isRepeat whether it was written by an earlier request of the same id */
    record Written(Endpoint endpoint, boolean isRepeat) {}

    Uni<Optional<Endpoint>> find(String name);

    /** By name, from after a name. */
    Uni<List<Endpoint>> list(String after, int limit);

    /** Puts the changed one in its place, under a lock. Fails with NOT_FOUND, or with what the change throws. */
    Uni<Endpoint> update(String name, UnaryOperator<Endpoint> change);

    /**
     * Gives it another secret. The one before is kept where the changed endpoint says that two are alive, else forgotten. Fails with
     * NOT_FOUND, REQUEST_ID_REUSED, or with what the change throws.
     */
    Uni<Written> rotate(
            String name, WebhookSecret secret, UnaryOperator<Endpoint> change, Optional<RequestKey> request);

    /** Deletes it with its deliveries. Fails with NOT_FOUND, or with what the check throws. */
    Uni<Void> delete(String name, Consumer<Endpoint> check);

    /** Newest first, from after a place. */
    Uni<List<Delivery>> deliveries(String endpoint, Optional<Delivery.State> state, Optional<Place> after, int limit);

    /** A place in a list of deliveries. */
    record Place(Instant createTime, UUID id) {}
}
