package dev.bellwether.kit.listing;

import java.util.List;

/**
 * A page of a list.
 *
 * @param nextPageToken empty on the last page
 * @param resumeToken from before the first page: a watch from here misses nothing after the listing
 */
public record Page<T>(List<T> items, String nextPageToken, String resumeToken) {
    public Page {
        items = List.copyOf(items);
    }
}
