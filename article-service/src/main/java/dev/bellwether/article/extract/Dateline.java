package dev.bellwether.article.extract;

import java.util.List;
import java.util.Optional;

/** The beginning of a first paragraph that says where and when: "DENVER, Nov. 2, 2026 /PRNewswire/ --", "Nov 2 (Reuters) -". */
final class Dateline {
    private static final int MAX_CHARS = 120;
    private static final int CAPITALS = 3;
    private static final List<String> ENDS = List.of("--", " - ", " – ", " — ", "—");

    private Dateline() {}

    /** What stands before its dash; empty when the paragraph begins with prose. */
    static Optional<String> of(String paragraph) {
        String beginning = paragraph.substring(0, Math.min(paragraph.length(), MAX_CHARS));
        int end = ENDS.stream()
                .mapToInt(beginning::indexOf)
                .filter(place -> place > 0)
                .min()
                .orElse(-1);
        return Optional.of(beginning.substring(0, Math.max(0, end)))
                .filter(text -> beginsInCapitals(text) || text.endsWith(")") || text.endsWith("/"));
    }

    /** As the name of a place is written there. */
    private static boolean beginsInCapitals(String text) {
        return text.length() >= CAPITALS
                && text.chars().limit(CAPITALS).allMatch(c -> Character.isUpperCase(c) || c == ' ');
    }
}
