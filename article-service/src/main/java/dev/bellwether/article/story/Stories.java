package dev.bellwether.article.story;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.listing.Listing;
import dev.bellwether.kit.listing.Lists;
import dev.bellwether.kit.listing.Page;
import dev.bellwether.kit.page.Place;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be done with stories. */
@ApplicationScoped
public class Stories {

    private static final int FIXED_BYTES = 300;

    private final StoryStore store;
    private final Lists lists;

    Stories(StoryStore store, Lists lists) {
        this.store = store;
        this.lists = lists;
    }

    /** Gets one story. Fails with NOT_FOUND. */
    public Uni<Story> get(UUID id) {
        return store.find(id)
                .map(found -> found.orElseThrow(
                        () -> new FailureException(new Failure.NotFound(ResourceName.of(Story.COLLECTION, id)))));
    }

    /** One page of a list. Fails with PAGE_TOKEN_INVALID. */
    public Uni<Page<Story>> list(StoryOrder.Directed order, int size, String pageToken) {
        Listing listing =
                new Listing(Story.COLLECTION + " by " + order.order(), "", false, order.newestFirst(), size, pageToken);
        return lists.page(listing, new Lists.Source<>() {
            @Override
            public Uni<List<Story>> read(Optional<Place> after, int limit) {
                return store.list(order, after, limit);
            }

            @Override
            public Place placeOf(Story story) {
                return order.order().placeOf(story);
            }

            @Override
            public long bytes(Story story) {
                return FIXED_BYTES + (story.title() + story.firstSource()).getBytes(StandardCharsets.UTF_8).length;
            }
        });
    }
}
