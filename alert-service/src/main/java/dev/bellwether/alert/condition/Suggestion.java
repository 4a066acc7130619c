package dev.bellwether.alert.condition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelled word was meant to be. */
final class Suggestion {

    private Suggestion() {}

    /** The nearest candidate, when it is near: at most a third of the letters differ, counting a swap of neighbours as one. */
    static Optional<String> of(String word, Collection<String> candidates) {
        String written = word.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(c -> distance(written, c.toLowerCase(Locale.ROOT)) <= Math.max(1, word.length() / 3))
                .min(Comparator.<String>comparingInt(c -> distance(written, c.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code "; did you mean sentiment.score?"}, or nothing. */
    static String phrase(String word, Collection<String> candidates) {
        return of(word, candidates).map(c -> "; did you mean " + c + "?").orElse("");
    }

    /** Optimal string alignment, over UTF-16 units. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > Math.max(1, a.length() / 3)) {
            return Integer.MAX_VALUE;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + changed);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
