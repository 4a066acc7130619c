package dev.bellwether.sentiment.entity;

import java.util.List;

/**
 * Somebody or something that news is about.
 *
 * @param id readable, and never changed once given, such as {@code us-clsk}, {@code crypto-btc}, {@code law-genius-act}: at
 *     most 63 lower-case letters, digits and single hyphens, beginning with a letter
 * @param displayName for people to read
 * @param legalName as registered, with its suffix; the empty string when there is none
 * @param aliases written forms by which a document names it
 * @param cues words that are evidence for a weak alias: products, officers
 * @param neverPhrases phrases that hold an alias and mean somebody else
 * @param listings where its shares are or were traded
 * @param identifiers the numbers that others gave it
 */
public record Entity(
        String id,
        EntityKind kind,
        String displayName,
        String legalName,
        List<Alias> aliases,
        List<String> cues,
        List<String> neverPhrases,
        List<Listing> listings,
        Identifiers identifiers) {
    private static final int LONGEST_ID = 63;

    public Entity {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "an entity's id must be lower-case words joined by hyphens, at most 63 characters: '" + id + "'");
        }
        if (displayName.isBlank()) {
            throw new IllegalArgumentException("entity " + id + " needs a display name");
        }
        aliases = List.copyOf(aliases);
        cues = List.copyOf(cues);
        neverPhrases = List.copyOf(neverPhrases);
        listings = List.copyOf(listings);
    }

    public boolean isCompany() {
        return kind == EntityKind.COMPANY;
    }

    /** Whether it can be an entity's id. */
    public static boolean isId(String id) {
        boolean expectsWord = true;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !(digit && i > 0) && !(c == '-' && !expectsWord)) {
                return false;
            }
            expectsWord = c == '-';
        }
        return !expectsWord && id.length() <= LONGEST_ID;
    }
}
