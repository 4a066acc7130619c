package dev.bellwether.alert.alert;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.listing.Listing;
import dev.bellwether.kit.listing.Lists;
import dev.bellwether.kit.listing.Page;
import dev.bellwether.kit.page.Place;
import dev.bellwether.kit.request.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be asked of alerts. */
@ApplicationScoped
public class Alerts {

    private final AlertStore store;
    private final Lists lists;
    private final Clock clock;

    Alerts(AlertStore store, Lists lists, Clock clock) {
        this.store = store;
        this.lists = lists;
        this.clock = clock;
    }

    /** Gets one. Fails with NOT_FOUND. */
    public Uni<Alert> get(UUID id) {
        return store.find(id)
                .map(found -> found.orElseThrow(
                        () -> new FailureException(new Failure.NotFound(ResourceName.of(Alert.COLLECTION, id)))));
    }

    /** Says that somebody has it in hand. Fails with NOT_FOUND, TRANSITION_INVALID or REQUEST_ID_REUSED. */
    public Uni<Alert> acknowledge(UUID id, String author, Optional<RequestKey> request) {
        return store.change(id, request, alert -> alert.acknowledged(author, now()));
    }

    /** Says that somebody is done with it. Fails with NOT_FOUND, TRANSITION_INVALID or REQUEST_ID_REUSED. */
    public Uni<Alert> resolve(UUID id, String author, Optional<RequestKey> request) {
        return store.change(id, request, alert -> alert.resolved(author, now()));
    }

    /** Says what it was worth. Fails with NOT_FOUND, RESOURCE_ERASED or REQUEST_ID_REUSED. */
    public Uni<Alert> giveFeedback(UUID id, Opinion opinion, Optional<RequestKey> request) {
        return store.change(
                id,
                request,
                alert -> alert.judged(new Alert.Feedback(opinion.worth(), opinion.comment(), opinion.author(), now())));
    }

    /** What somebody thinks of an alert. */
    public record Opinion(Alert.Worth worth, String comment, String author) {}

    /** To the microsecond, which is what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** As in {@link Listing#filter}. Fails with FILTER_INVALID. */
    public AlertFilter filter(String text) {
        return store.filter(text);
    }

    /** One page of a list. Fails with FILTER_INVALID or PAGE_TOKEN_INVALID. */
    public Uni<Page<Alert>> list(Listing listing) {
        AlertFilter filter = store.filter(listing.filter());
        return lists.page(listing, new Lists.Source<>() {
            @Override
            public Uni<List<Alert>> read(Optional<Place> after, int limit) {
                return store.list(filter, listing.newestFirst(), after, limit);
            }

            @Override
            public Place placeOf(Alert alert) {
                return new Place(alert.timeline().alertTime(), alert.id());
            }

            @Override
            public long bytes(Alert alert) {
                return alert.bytes();
            }
        });
    }
}
