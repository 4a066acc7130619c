package dev.bellwether.alert.window;

/**
 * Whose stories are counted.
 *
 * @param name "entities/...", or "watchlists/..." for each entity of a watchlist, apart from the others
 */
public record Scope(String name) {

    private static final String WATCHLISTS = "watchlists/";

    public boolean isWatchlist() {
        return name.startsWith(WATCHLISTS);
    }

    /** The watchlist's id, by which conditions name it. */
    public String watchlistId() {
        if (!isWatchlist()) {
            throw new IllegalStateException(name + " is no watchlist");
        }
        return name.substring(WATCHLISTS.length());
    }
}
