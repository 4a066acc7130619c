package dev.bellwether.sentiment.entity;

import dev.bellwether.sentiment.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds "NASDAQ: CLSK", with or without brackets, and "$CLSK". */
final class TickerScanner {
    /**
     * A symbol in a pattern that makes it a ticker.
     *
     * @param from the pattern's first token
     * @param to the token after it
     * @param mics the markets that the pattern names; empty for a cashtag
     */
    record Match(int from, int to, String symbol, Set<String> mics) {
        boolean isCashtag() {
            return mics.isEmpty();
        }
    }

    private static final int LONGEST_CASHTAG = 6;

    private static final Map<String, Set<String>> MARKETS = Map.ofEntries(
            Map.entry("NASDAQ", Listing.UNITED_STATES),
            Map.entry("Nasdaq", Listing.UNITED_STATES),
            Map.entry("NasdaqGS", Listing.UNITED_STATES),
            Map.entry("NasdaqGM", Listing.UNITED_STATES),
            Map.entry("NasdaqCM", Listing.UNITED_STATES),
            Map.entry("NYSE", Listing.UNITED_STATES),
            Map.entry("NYSEAMERICAN", Listing.UNITED_STATES),
            Map.entry("AMEX", Listing.UNITED_STATES),
            Map.entry("OTC", Listing.UNITED_STATES),
            Map.entry("OTCQB", Listing.UNITED_STATES),
            Map.entry("OTCQX", Listing.UNITED_STATES),
            Map.entry("OTCMKTS", Listing.UNITED_STATES),
            Map.entry("CBOE", Listing.UNITED_STATES),
            Map.entry("Cboe", Listing.UNITED_STATES),
            Map.entry("TSX", Set.of("XTSE", "XTSX")),
            Map.entry("TSXV", Set.of("XTSX")),
            Map.entry("LSE", Set.of("XLON")),
            Map.entry("LON", Set.of("XLON")),
            Map.entry("ASX", Set.of("XASX")),
            Map.entry("HKEX", Set.of("XHKG")),
            Map.entry("SEHK", Set.of("XHKG")),
            Map.entry("ETR", Set.of("XETR")),
            Map.entry("XETRA", Set.of("XETR")),
            Map.entry("EPA", Set.of("XPAR")),
            Map.entry("AMS", Set.of("XAMS")),
            Map.entry("NSE", Set.of("XNSE")),
            Map.entry("TYO", Set.of("XTKS")),
            Map.entry("HKG", Set.of("XHKG")),
            Map.entry("BIT", Set.of("XMIL")),
            Map.entry("BME", Set.of("XMAD")),
            Map.entry("SIX", Set.of("XSWX")),
            Map.entry("SWX", Set.of("XSWX")),
            Map.entry("EBR", Set.of("XBRU")),
            Map.entry("OSE", Set.of("XOSL")),
            Map.entry("SGX", Set.of("XSES")),
            Map.entry("KRX", Set.of("XKRX")),
            Map.entry("TPE", Set.of("XTAI")));

    /** Words that some exchanges have between their name and the colon. */
    private static final Set<String> MARKET_WORDS =
            Set.of("Global", "Select", "Capital", "Market", "Markets", "American", "Arca", "MKT", "GS", "GM", "CM");

    private TickerScanner() {}

    static List<Match> scan(Tokens tokens) {
        List<Match> matches = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Set<String> mics = tokens.isCapitalised(i) ? MARKETS.getOrDefault(tokens.word(i), Set.of()) : Set.of();
            int end = i + 1;
            if (!mics.isEmpty()) {
                end = exchange(tokens, i, mics, matches);
            } else if (tokens.word(i).equals("$")) {
                end = cashtag(tokens, i, matches);
            }
            i = end;
        }
        return matches;
    }

    /** Adds "NASDAQ: GOOG, GOOGL" as two matches; the place to go on from. */
    private static int exchange(Tokens tokens, int from, Set<String> mics, List<Match> matches) {
        int at = from + 1;
        while (MARKET_WORDS.contains(tokens.word(at)) && at - from < 4) {
            at++;
        }
        if (!tokens.word(at).equals(":")) {
            return from + 1;
        }
        at++;
        int begin = from;
        int end = endOfSymbol(tokens, at);
        while (end > at && !tokens.word(end).equals(":") && !isArticle(tokens, at, end)) {
            matches.add(new Match(begin, end, symbol(tokens, at, end, mics), mics));
            boolean more = tokens.word(end).equals(",") || tokens.word(end).equals("/");
            begin = end + 1;
            at = more ? begin : end;
            end = more ? endOfSymbol(tokens, at) : at;
        }
        return Math.max(at, from + 1);
    }

    /** Whether the symbol is more likely the word "A": "NYSE: A record day". */
    private static boolean isArticle(Tokens tokens, int from, int end) {
        return end - from == 1 && tokens.word(from).equals("A") && tokens.isWord(end);
    }

    private static int cashtag(Tokens tokens, int dollar, List<Match> matches) {
        boolean afterWord = tokens.isGlued(dollar) && tokens.isWord(dollar - 1);
        if (afterWord || !tokens.isGlued(dollar + 1)) {
            return dollar + 1;
        }
        int end = endOfSymbol(tokens, dollar + 1);
        String symbol = symbol(tokens, dollar + 1, end, Set.of());
        boolean letters = end > dollar + 1 && symbol.chars().noneMatch(Character::isDigit);
        if (letters && symbol.length() <= LONGEST_CASHTAG) {
            matches.add(new Match(dollar, end, symbol, Set.of()));
        }
        return dollar + 1;
    }

    /** The token after "BRK.B" or "AAPL"; {@code from} itself when no symbol stands there. */
    private static int endOfSymbol(Tokens tokens, int from) {
        if (!Listing.isTicker(tokens.word(from))) {
            return from;
        }
        boolean mark =
                tokens.word(from + 1).equals(".") || tokens.word(from + 1).equals("-");
        boolean hasClass = mark
                && tokens.isGlued(from + 1)
                && tokens.isGlued(from + 2)
                && tokens.word(from + 2).length() == 1
                && Listing.isTicker(tokens.word(from + 2));
        return hasClass ? from + 3 : from + 1;
    }

    /** Hong Kong's numbers are written with zeros before them, and without. */
    private static String symbol(Tokens tokens, int from, int to, Set<String> mics) {
        int zeros = 0;
        while (mics.contains("XHKG") && tokens.word(from).startsWith("0", zeros)) {
            zeros++;
        }
        String symbol = tokens.word(from).substring(zeros);
        return to - from == 3 ? symbol + "." + tokens.word(from + 2) : symbol;
    }
}
