package dev.bellwether.alert.watchlist;

import java.util.List;
import java.util.Optional;

/**
 * A change of a watchlist.
 *
 * @param displayName empty: as it is
 * @param entities empty: as they are
 * @param etag that it must have; empty: any
 */
public record WatchlistChange(Optional<String> displayName, Optional<List<String>> entities, String etag) {}
