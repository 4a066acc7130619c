package dev.bellwether.alert.delivery;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.request.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The sending of deliveries once more. */
@ApplicationScoped
public class Replays {

    private final ReplayStore store;
    private final DeliveryLoop loop;

    Replays(ReplayStore store, DeliveryLoop loop) {
        this.store = store;
        this.loop = loop;
    }

    /**
     * Makes what a replay asks for due, in the order of its sequence. Fails with NOT_FOUND, FIELD_INVALID, ENDPOINT_GONE or
     * REQUEST_ID_REUSED.
     */
    public Uni<ReplayStore.Replayed> replay(Replay replay, Optional<RequestKey> request) {
        return store.replay(
                        replay,
                        endpoint -> {
                            if (endpoint.gone()) {
                                throw new FailureException(new Failure.EndpointGone(endpoint.name()));
                            }
                        },
                        request)
                .invoke(loop::look);
    }
}
