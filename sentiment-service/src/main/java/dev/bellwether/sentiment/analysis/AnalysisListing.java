package dev.bellwether.sentiment.analysis;

import java.util.List;
import java.util.Optional;

/**
 * What a list asks for.
 *
 * @param filter as the caller wrote it; empty: all
 * @param newestFirst by create time, else the oldest first
 * @param size 1 to 500
 */
public record AnalysisListing(String filter, boolean newestFirst, int size, String pageToken) {

    /** All that a page token is bound to. */
    List<String> query() {
        return List.of(Analysis.COLLECTION, filter, newestFirst ? "desc" : "asc");
    }

    /**
     * A page.
     *
     * @param nextPageToken empty on the last page
     * @param resumeToken from before the first page
     */
    public record Page(List<Analysis> analyses, Optional<String> nextPageToken, String resumeToken) {
        public Page {
            analyses = List.copyOf(analyses);
        }
    }
}
