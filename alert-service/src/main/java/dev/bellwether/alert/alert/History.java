package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was told before. An article is never part of a key. */
public interface History {

    /** The last that was told to a subscription of an entity. */
    Optional<Told> lastOf(EntityKey key);

    /** The last that was told to a subscription of an entity in a story. */
    Optional<Told> lastOf(StoryKey key);

    /** The last that was told to a subscription of an entity, whatever the story, or of a story, whatever the entity. */
    Optional<Told> lastOf(SubjectKey key);

    /** The log times of what a subscription's budget counts, the latest first; as many as the budget is of. */
    List<Instant> spent(String subscription);

    /** The last window of a group, by its end. */
    Optional<DigestWindow> lastWindow(SubjectKey key);

    /** Which silence holds for a match, in words. */
    Optional<String> silence(UUID match);

    /** Whether a match was decided before. */
    boolean isDecided(UUID match);

    /** What others may have told that would inhibit a match. */
    static List<SubjectKey> inhibitorsOf(Match match) {
        return match.subscription()
                .policy()
                .restraints()
                .inhibition()
                .map(inhibition -> {
                    String subject = Inhibited.subject(match, inhibition.scope());
                    return inhibition.subscriptions().stream()
                            .filter(name -> !subject.isEmpty())
                            .map(name -> new SubjectKey(name, subject))
                            .toList();
                })
                .orElse(List.of());
    }

    /** The group that a match is gathered in, if any. */
    static Optional<SubjectKey> groupOf(Match match) {
        return match.subscription()
                .policy()
                .restraints()
                .grouping()
                .map(grouping -> Grouped.group(match, grouping.by()))
                .filter(group -> !group.isEmpty())
                .map(group -> new SubjectKey(match.subscription().name(), group));
    }

    /**
     * A subscription and an entity.
     *
     * @param subscription "subscriptions/..."
     * @param entity "entities/..."
     */
    record EntityKey(String subscription, String entity) {}

    /** A subscription, and an entity or a story: "entities/..." or "stories/...". */
    record SubjectKey(String subscription, String subject) {}

    /** A subscription, an entity and a story, "stories/...". */
    record StoryKey(String subscription, String entity, String story) {}
}
