package dev.bellwether.sentiment.entity;

import java.util.Set;

/**
 * A security's place on an exchange.
 *
 * @param mic the market's ISO 10383 code, such as XNAS
 * @param ticker the symbol there, a share class after a full stop ("BRK.B")
 * @param period when it was traded there under that symbol
 */
public record Listing(String mic, String ticker, Period period) {
    /** United States markets share one set of symbols. */
    static final Set<String> UNITED_STATES = Set.of("XNAS", "XNYS", "XASE", "ARCX", "BATS", "OTCM");

    public Listing {
        if (mic.length() != 4 || !mic.chars().allMatch(Listing::isUpperOrDigit)) {
            throw new IllegalArgumentException("a market code must be four capitals or digits: '" + mic + "'");
        }
        if (!isTicker(ticker)) {
            throw new IllegalArgumentException("a ticker must be capitals, digits and a share class: '" + ticker + "'");
        }
    }

    /** Up to ten capitals and digits, and perhaps a full stop and a share class of one or two. */
    public static boolean isTicker(String symbol) {
        int stop = symbol.indexOf('.');
        String root = stop < 0 ? symbol : symbol.substring(0, stop);
        String shareClass = stop < 0 ? "A" : symbol.substring(stop + 1);
        return !root.isEmpty()
                && root.length() <= 10
                && !shareClass.isEmpty()
                && shareClass.length() <= 2
                && (root + shareClass).chars().allMatch(Listing::isUpperOrDigit);
    }

    /** Whether its market is one of the United States. */
    public boolean isInUnitedStates() {
        return UNITED_STATES.contains(mic);
    }

    private static boolean isUpperOrDigit(int character) {
        return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9');
    }
}
