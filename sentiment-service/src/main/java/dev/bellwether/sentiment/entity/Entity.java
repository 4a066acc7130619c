package dev.bellwether.sentiment.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    /**
     * The symbols by which it is traded, each once: those of its listings, then those without an exchange.
     *
     * @param day on which they are in force; empty: not known, and those are meant that have no end
     */
    public List<String> tickers(Optional<LocalDate> day) {
        Predicate<Period> isInForce = period -> day.map(period::contains).orElse(period.isOpen());
        Stream<String> listed = listings.stream()
                .filter(listing -> isInForce.test(listing.period()))
                .map(Listing::ticker);
        Stream<String> unlisted = aliases.stream()
                .filter(alias -> alias.aliasClass() == AliasClass.TICKER && isInForce.test(alias.period()))
                .map(Alias::text);
        return Stream.concat(listed, unlisted).distinct().toList();
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
