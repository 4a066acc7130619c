package dev.bellwether.bench.quality;

import dev.bellwether.sentiment.scoring.Label;
import dev.bellwether.sentiment.scoring.MaskedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A sentence that people have marked for one target, or as a whole.
 *
 * @param set what it is one of, such as a split
 * @param label NEGATIVE, NEUTRAL or POSITIVE
 * @param masked the text with every mention of its target hidden, as the service hides them
 */
record LabelledSentence(String id, String set, Label label, String text, MaskedText masked) {

    /** Reads one. Without a target, or without a mention of it, the text is judged as a whole. */
    static LabelledSentence of(String id, String set, String label, String text, String target, int start, int end) {
        List<int[]> hidden = target.isEmpty() ? List.of() : mentions(text, target, start, end);
        return new LabelledSentence(id, set, Label.valueOf(label.toUpperCase(Locale.ROOT)), text, masked(text, hidden));
    }

    /**
     * The mentions that are spelt as the first is. The first is given in code points, or else it is the whole name, or its
     * first word; this is how the sentences were marked when the model was trained.
     */
    private static List<int[]> mentions(String text, String target, int start, int end) {
        int[] first = start >= 0
                ? new int[] {text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)}
                : first(text, target);
        if (first.length == 0) {
            return List.of();
        }
        List<int[]> all = ofWord(text.substring(first[0], first[1]), 0)
                .matcher(text)
                .results()
                .map(LabelledSentence::span)
                .toList();
        return all.isEmpty() ? List.of(first) : all;
    }

    private static int[] first(String text, String target) {
        String word = target.split("\\s+", 2)[0];
        for (String name : word.length() > 2 ? List.of(target, word) : List.of(target)) {
            int anyCase = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            for (Pattern pattern : List.of(ofWord(name, anyCase), Pattern.compile(Pattern.quote(name), anyCase))) {
                List<int[]> found = pattern.matcher(text)
                        .results()
                        .limit(1)
                        .map(LabelledSentence::span)
                        .toList();
                if (!found.isEmpty()) {
                    return found.get(0);
                }
            }
        }
        return new int[0];
    }

    private static Pattern ofWord(String name, int flags) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)", flags | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static int[] span(MatchResult match) {
        return new int[] {match.start(), match.end()};
    }

    private static MaskedText masked(String text, List<int[]> hidden) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int[] span : hidden) {
            pieces.add(text.substring(from, span[0]));
            from = span[1];
        }
        pieces.add(text.substring(from));
        return new MaskedText(pieces);
    }
}
