package dev.bellwether.alert.watchlist;

/**
 * A revision of a watchlist.
 *
 * @param watchlist "watchlists/..."
 */
public record WatchlistRevision(String watchlist, int revision) {}
