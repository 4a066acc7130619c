package dev.bellwether.alert.alert;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.listing.Listing;
import dev.bellwether.kit.listing.Lists;
import dev.bellwether.kit.listing.Page;
import dev.bellwether.kit.page.Place;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be asked of alerts. */
@ApplicationScoped
public class Alerts {

    private final AlertStore store;
    private final Lists lists;

    Alerts(AlertStore store, Lists lists) {
        this.store = store;
        this.lists = lists;
    }

    /** Gets one. Fails with NOT_FOUND. */
    public Uni<Alert> get(UUID id) {
        return store.find(id)
                .map(found -> found.orElseThrow(
                        () -> new FailureException(new Failure.NotFound(ResourceName.of(Alert.COLLECTION, id)))));
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
