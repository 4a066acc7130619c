package dev.bellwether.alert.delivery;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.request.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** The sending of deliveries once more. */
@ApplicationScoped
public class Replays {

    private final ReplayStore store;
    private final ReplayPlaces places;
    private final DeliveryLoop loop;

    Replays(ReplayStore store, ReplayPlaces places, DeliveryLoop loop) {
        this.store = store;
        this.places = places;
        this.loop = loop;
    }

    /**
     * Makes what a replay asks for due, in the order of its sequence. Fails with NOT_FOUND, FIELD_INVALID, RESUME_TOKEN_INVALID,
     * RESUME_TOKEN_EXPIRED, HISTORY_EXPIRED, ENDPOINT_GONE or REQUEST_ID_REUSED.
     */
    public Uni<ReplayStore.Replayed> replay(Replay replay, Optional<RequestKey> request) {
        return range(replay)
                .chain(range -> store.replay(
                        new ReplayStore.Bounded(replay.endpoint(), replay.state(), range), Replays::check, request))
                .invoke(loop::look);
    }

    private static void check(Endpoint endpoint) {
        if (endpoint.gone()) {
            throw new FailureException(new Failure.EndpointGone(endpoint.name()));
        }
    }

    /**
     * What a place stands for, or why it stands for nothing: that is told only where the endpoint is there, and the request was not
     * answered before.
     */
    private Uni<Supplier<Replay.Range>> range(Replay replay) {
        return replay.part()
                .fold(
                        range -> Uni.createFrom().item(range),
                        token -> places.rangeAfter(replay.endpoint(), token),
                        alert -> places.rangeAfter(replay.endpoint(), alert))
                .<Supplier<Replay.Range>>map(range -> () -> range)
                .onFailure(FailureException.class)
                .recoverWithItem(refused -> () -> {
                    throw (FailureException) refused;
                });
    }
}
