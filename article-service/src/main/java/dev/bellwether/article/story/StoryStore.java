package dev.bellwether.article.story;

import dev.bellwether.kit.page.Place;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the stories ask of storage. */
public interface StoryStore {

    /** A story; empty when there is none, or none of its articles is left. */
    Uni<Optional<Story>> find(UUID id);

    /** Stories with articles, in an order, from after a place. */
    Uni<List<Story>> list(StoryOrder.Directed order, Optional<Place> after, int limit);
}
