package dev.bellwether.alert.condition;

/** Something that an article and entity must have for a conjunction to hold, by which it is found. */
public record Key(Kind kind, String value) {

    /** What the value is of. */
    public enum Kind {
        /** "stories/..." */
        STORY(1),
        ARTICLE_URI(1),
        ARTICLE_TITLE(1),
        /** "entities/..." */
        ENTITY(10),
        TICKER(10),
        /** The id, without "watchlists/". */
        WATCHLIST(50),
        /** Words in lower case with a space between. */
        PHRASE(100),
        ARTICLE_SOURCE(1_000);

        private final int cost;

        Kind(int cost) {
            this.cost = cost;
        }

        /** How much is found under one of these beside what is wanted, about: the key with the least is taken. */
        int cost() {
            return cost;
        }
    }
}
