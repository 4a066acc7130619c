package dev.bellwether.sentiment.analysis;

import dev.bellwether.kit.page.Place;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the analyses ask of storage. */
public interface AnalysisStore {

    /** One analysis, or its tombstone. */
    Uni<Optional<Analysis>> find(UUID id);

    /**
     * A filter in the language of lists and watches.
     *
     * @param showDeleted whether tombstones pass; a filter is not tested against them
     * @param showRetracted whether analyses of texts that were retracted may pass
     * @throws dev.bellwether.kit.error.FailureException FILTER_INVALID, with the place
     */
    AnalysisFilter filter(String text, boolean showDeleted, boolean showRetracted);

    /** The analyses that a filter wants, in the order of create time and id, from after a place. */
    Uni<List<Analysis>> list(AnalysisFilter filter, boolean newestFirst, Optional<Place> after, int limit);
}
