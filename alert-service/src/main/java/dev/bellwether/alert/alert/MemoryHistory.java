package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The history that the decisions of one batch need, as it was stored, and as they make it. For one thread. */
public final class MemoryHistory implements History {

    private final Map<EntityKey, Told> entities = new HashMap<>();
    private final Map<StoryKey, Told> stories = new HashMap<>();
    private final Set<UUID> decided = new HashSet<>();

    static EntityKey entityKey(Match match) {
        return new EntityKey(match.subscription().name(), match.entity().name());
    }

    static StoryKey storyKey(Match match) {
        return new StoryKey(
                match.subscription().name(),
                match.entity().name(),
                match.analysis().article().story().name());
    }

    /** Takes in what is stored; of two under a key the later stays. */
    public void load(EntityKey key, Told told) {
        entities.merge(key, told, MemoryHistory::later);
    }

    /** Takes in what is stored; of two under a key the later stays. */
    public void load(StoryKey key, Told told) {
        stories.merge(key, told, MemoryHistory::later);
    }

    /** Takes in that a match is stored. */
    public void loadDecided(UUID match) {
        decided.add(match);
    }

    /** Takes in a decision that was made just now. */
    void remember(Decision decision) {
        decided.add(decision.id());
        if (decision.isTold()) {
            Told told = Told.of(decision.match());
            load(entityKey(decision.match()), told);
            load(storyKey(decision.match()), told);
        }
    }

    private static Told later(Told a, Told b) {
        return a.time().isAfter(b.time()) ? a : b;
    }

    @Override
    public Optional<Told> lastOf(EntityKey key) {
        return Optional.ofNullable(entities.get(key));
    }

    @Override
    public Optional<Told> lastOf(StoryKey key) {
        return Optional.ofNullable(stories.get(key));
    }

    @Override
    public boolean isDecided(UUID match) {
        return decided.contains(match);
    }
}
