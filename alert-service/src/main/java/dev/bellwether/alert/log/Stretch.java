package dev.bellwether.alert.log;

import dev.bellwether.alert.window.Sighting;
import java.util.List;
import java.util.Map;

/**
 * Some steps of the log, one after the other.
 *
 * @param stories of the entities that were asked for, by the place of the analysis that they were counted with
 */
public record Stretch(List<Step> steps, Map<Long, List<Sighting>> stories) {

    public Stretch {
        steps = List.copyOf(steps);
        stories = Map.copyOf(stories);
    }
}
