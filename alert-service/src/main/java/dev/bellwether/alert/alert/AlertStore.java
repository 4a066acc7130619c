package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;
import dev.bellwether.kit.page.Place;
import dev.bellwether.kit.request.RequestKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What alerts and their explanations ask of storage. */
public interface AlertStore {

    Uni<Optional<Alert>> find(UUID id);

    /**
     * A filter in the language of lists and watches.
     *
     * @throws dev.bellwether.kit.error.FailureException FILTER_INVALID, with the place
     */
    AlertFilter filter(String text);

    /** The alerts that a filter wants, in the order of create time and id, from after a place. */
    Uni<List<Alert>> list(AlertFilter filter, boolean newestFirst, Optional<Place> after, int limit);

    /** Of these those that were told, in the order of the ids. */
    Uni<List<Alert>> named(List<UUID> ids);

    /**
     * Changes where an alert stands, and tells of it. Fails with NOT_FOUND, REQUEST_ID_REUSED, or with what the change throws.
     *
     * @param request where it was seen before, the alert is answered as it stands
     */
    Uni<Alert> change(UUID id, Optional<RequestKey> request, Function<Alert, Alert.Lifecycle> change);

    /** Matches that were told in a period, the newest first, from before a place in the order of log time; not those of erased articles. */
    Uni<List<ToldMatch>> told(SilencePreviews.Period period, Optional<Place> before, int limit);

    /** The newest analysis of an article, "articles/...", as it came; empty when none was decided. */
    Uni<Optional<DecidedAnalysis>> newestAnalysis(String article);

    /** What was decided for a subscription and an analysis. */
    Uni<List<KeptMatch>> matches(String subscription, String analysis);

    /** When a condition over time last began to fire for an entity, up to a log time, inclusive. */
    Uni<Optional<KeptEpisode>> lastEpisode(String subscription, String entity, Instant until);

    /** What was told before, as far as it matters to these matches of the caller's. */
    Uni<MemoryHistory> history(Collection<Match> matches);

    /** As above, to matches of all owners. */
    Uni<MemoryHistory> historyOfAll(Collection<Match> matches);
}
