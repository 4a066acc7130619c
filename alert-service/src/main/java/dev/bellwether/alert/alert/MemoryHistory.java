package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.subscription.Budget;
import dev.bellwether.alert.window.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The history that the decisions of one batch need, as it was stored, and as they make it. For one thread. */
public final class MemoryHistory implements History {

    private final Map<EntityKey, Told> entities = new HashMap<>();
    private final Map<StoryKey, Told> stories = new HashMap<>();
    private final Map<SubjectKey, Told> subjects = new HashMap<>();
    private final Map<SubjectKey, DigestWindow> windows = new HashMap<>();
    private final Map<String, List<Instant>> spent = new HashMap<>();
    private final Map<UUID, String> silences = new HashMap<>();
    private final Set<UUID> decided = new HashSet<>();
    private final Map<Episode, Instant> resolutions = new HashMap<>();

    /** What fired over time, and when. */
    private record Episode(String subscription, String entity, Instant firedTime) {}

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

    /** Takes in what is stored; of two under a key the later stays. */
    public void load(SubjectKey key, Told told) {
        subjects.merge(key, told, MemoryHistory::later);
    }

    /** Takes in what is stored; of two under a key that which ends later stays. */
    public void load(SubjectKey key, DigestWindow window) {
        windows.merge(key, window, (a, b) -> a.dueTime().isAfter(b.dueTime()) ? a : b);
    }

    /** Takes in the log time of something that is stored and that a budget counts. */
    public void loadSpent(String subscription, Instant logTime) {
        List<Instant> times = spent.computeIfAbsent(subscription, name -> new ArrayList<>());
        times.add(logTime);
        times.sort(Comparator.reverseOrder());
    }

    /** Takes in that a silence holds for a match. */
    public void loadSilence(UUID match, String silence) {
        silences.put(match, silence);
    }

    /** Takes in that a match is stored. */
    public void loadDecided(UUID match) {
        decided.add(match);
    }

    /** Takes in that what fired over time is over, and not stored as such yet. */
    void loadResolution(Turn.Resolved turn) {
        resolutions.put(new Episode(turn.subscription(), turn.entity(), turn.firedTime()), turn.time());
    }

    /** Takes in a decision that was made just now. */
    void remember(Decision decision) {
        decided.add(decision.id());
        if (decision.isTold()) {
            Match match = decision.match();
            Told told = Told.of(match);
            load(entityKey(match), told);
            load(storyKey(match), told);
            String subscription = match.subscription().name();
            load(new SubjectKey(subscription, match.entity().name()), told);
            load(new SubjectKey(subscription, match.analysis().article().story().name()), told);
            spend(decision);
            decision.window()
                    .filter(window -> window.cause() == Digest.Cause.GROUP)
                    .ifPresent(window -> load(new SubjectKey(subscription, window.group()), window));
        }
    }

    private void spend(Decision decision) {
        if (decision.last().outcome() != Verdict.Outcome.DIGESTED) {
            Match match = decision.match();
            match.subscription()
                    .policy()
                    .restraints()
                    .budget()
                    .map(Budget::alerts)
                    .ifPresent(most -> {
                        loadSpent(match.subscription().name(), match.analysis().createTime());
                        List<Instant> times = spent(match.subscription().name());
                        spent.put(
                                match.subscription().name(),
                                new ArrayList<>(times.subList(0, Math.min(most, times.size()))));
                    });
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
    public Optional<Told> lastOf(SubjectKey key) {
        return Optional.ofNullable(subjects.get(key))
                .map(told -> Optional.ofNullable(
                                resolutions.get(new Episode(key.subscription(), key.subject(), told.time())))
                        .filter(time -> told.resolveTime().isEmpty())
                        .map(told::resolvedAt)
                        .orElse(told));
    }

    @Override
    public List<Instant> spent(String subscription) {
        return spent.getOrDefault(subscription, List.of());
    }

    @Override
    public Optional<DigestWindow> lastWindow(SubjectKey key) {
        return Optional.ofNullable(windows.get(key));
    }

    @Override
    public Optional<String> silence(UUID match) {
        return Optional.ofNullable(silences.get(match));
    }

    @Override
    public boolean isDecided(UUID match) {
        return decided.contains(match);
    }
}
