package dev.bellwether.alert.alert;

import dev.bellwether.alert.window.KeptStanding;
import dev.bellwether.alert.window.LogClock;
import dev.bellwether.alert.window.Series;
import dev.bellwether.alert.window.Sighting;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What deciding over time asks of storage. */
public interface WindowStore {

    /** Where the last step that was written stood. */
    Uni<Moment> moment();

    /** How every condition over time stands. */
    Uni<List<KeptStanding>> standings();

    /** Those of some stories that were counted before. */
    Uni<Set<StoryKey>> known(Collection<Sighting> stories);

    /** What was counted of some entities, "entities/...", each of which is in the answer. */
    Uni<Map<String, Series>> series(Collection<String> entities);

    /** A story of an entity. */
    record StoryKey(String entity, String story) {
        static StoryKey of(Sighting sighting) {
            return new StoryKey(sighting.entity(), sighting.story());
        }
    }

    /**
     * Where what is stored stands.
     *
     * @param version new with every write
     * @param subscriptions changes with every change of a subscription to a condition over time
     */
    record Moment(UUID version, LogClock clock, String subscriptions) {}
}
