package dev.bellwether.article.extract;

import dev.bellwether.article.extract.RemovedBlock.Reason;
import dev.bellwether.article.time.Evidence.Method;
import dev.bellwether.article.time.TimeExpression;
import dev.bellwether.article.time.TimeExpressions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows furniture by what a single line says, whatever stands around it. */
final class Furniture {
    private static final int MAX_STAMP_CHARS = 200;

    /** Words beside a stamp that is a whole line: "Reuters November 18, 2019 11:03 PM". */
    private static final int MAX_WORDS_BESIDE_STAMP = 3;

    private static final Set<String> STAMP_LABELS = Set.of(
            "published",
            "updated",
            "posted",
            "modified",
            "last",
            "first",
            "on",
            "at",
            "by",
            "date",
            "created",
            "released",
            "revised",
            "edited",
            "time",
            "about",
            "over",
            "more",
            "than",
            "the",
            "of",
            "and",
            "a",
            "an",
            "in",
            "from");

    private final Phrases phrases = new Phrases();

    Optional<Reason> reason(Block line) {
        List<String> words = Words.count(line.text()) > 60 ? List.of() : Words.of(line.text());
        return phrases.reason(line, words)
                .or(() -> copyright(line.text()))
                .or(() -> Byline.in(line.text()).map(byline -> Reason.BYLINE))
                .or(() -> stamp(line.text()));
    }

    private static Optional<Reason> copyright(String text) {
        if (!text.startsWith("©") && !text.startsWith("(c) ") && !text.startsWith("(C) ")) {
            return Optional.empty();
        }
        boolean hasYear = text.length() < 200 && (text.contains("20") || text.contains("19"));
        return Optional.of(hasYear && Words.count(text) < 25 ? Reason.LEGAL : Reason.CAPTION);
    }

    /** A line of times, labels and at most a few words more. */
    private static Optional<Reason> stamp(String text) {
        if (text.length() > MAX_STAMP_CHARS) {
            return Optional.empty();
        }
        List<TimeExpression> times = TimeExpressions.in(text);
        if (times.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (TimeExpression time : times) {
            rest.append(text, from, time.start()).append(' ');
            from = time.end();
        }
        rest.append(text.substring(from));
        long others = Words.of(rest.toString()).stream()
                .filter(word -> !STAMP_LABELS.contains(word))
                .count();
        boolean isRelative = times.stream().allMatch(time -> time.method() == Method.RELATIVE_TEXT);
        boolean isSentence = Words.endsSentence(text) && !text.endsWith("m.");
        int allowed = isRelative || isSentence ? 0 : MAX_WORDS_BESIDE_STAMP;
        if (others > allowed) {
            return Optional.empty();
        }
        return Optional.of(isRelative ? Reason.RELATIVE_TIME : Reason.TIMESTAMP);
    }
}
