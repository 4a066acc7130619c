package dev.bellwether.kit.listing;

import java.util.List;

/**
 * What a list asks for.
 *
 * @param collection such as {@code articles}
 * @param filter as the caller wrote it; empty: all
 * @param showDeleted whether tombstones are listed too
 * @param newestFirst by create time, else the oldest first
 * @param size 1 to 500
 * @param pageToken empty: the first page
 */
public record Listing(
        String collection, String filter, boolean showDeleted, boolean newestFirst, int size, String pageToken) {

    /** All that a page token is bound to. */
    List<String> query() {
        return List.of(collection, filter, showDeleted ? "deleted too" : "", newestFirst ? "desc" : "asc");
    }
}
