package dev.bellwether.sentiment.entity;

/**
 * One written form of an entity's name.
 *
 * @param text as it is written, 1 to 200 characters; upper and lower case count
 * @param aliasClass what it may do on its own
 * @param period when it is the entity's name
 */
public record Alias(String text, AliasClass aliasClass, Period period) {
    /** Characters in the longest. */
    public static final int LONGEST = 200;

    public Alias {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("an alias must have 1 to " + LONGEST + " characters: '" + text + "'");
        }
    }

    public static Alias strong(String text) {
        return new Alias(text, AliasClass.STRONG, Period.ALWAYS);
    }

    public static Alias weak(String text) {
        return new Alias(text, AliasClass.WEAK, Period.ALWAYS);
    }

    public static Alias ticker(String text) {
        return new Alias(text, AliasClass.TICKER, Period.ALWAYS);
    }
}
