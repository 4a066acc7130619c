package dev.bellwether.article.extract;

import dev.bellwether.article.extract.RemovedBlock.Reason;
import dev.bellwether.article.time.Evidence.Method;
import dev.bellwether.article.time.TimeExpression;
import dev.bellwether.article.time.TimeExpressions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Knows furniture by what a single line says, whatever stands around it. */
final class Furniture {
    /** Longer lines are known by no words of theirs. */
    private static final int MAX_WORDS = 60;

    private static final int MAX_STAMP_CHARS = 200;

    /** Words beside a stamp that is a whole line: "Reuters November 18, 2019 11:03 PM". */
    private static final int MAX_WORDS_BESIDE_STAMP = 3;

    private static final int MAX_COPYRIGHT_WORDS = 25;
    private static final int MAX_CREDIT_WORDS = 10;

    private static final List<String> PICTURE_AGENCIES = List.of(
            "getty images",
            "getty",
            "ap",
            "ap photo",
            "afp",
            "reuters",
            "associated press",
            "bloomberg",
            "shutterstock",
            "istock",
            "alamy",
            "epa",
            "unsplash",
            "adobe stock");

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

    /** The line with the reason that its own words give, if any. */
    Line judge(Line line) {
        return reason(line).map(line::as).orElse(line);
    }

    Optional<Reason> reason(Line line) {
        List<String> words = line.words() > MAX_WORDS ? List.of() : Words.of(line.text());
        return phrases.reason(line, words)
                .or(() -> credit(line.text(), words))
                .or(() -> Byline.in(line.text()).map(byline -> Reason.BYLINE))
                .or(() -> stamp(line.text(), words));
    }

    /** "© 2019 Acme", "© Jane Doe A view of the port", "(Jane Doe / Acme)". */
    private static Optional<Reason> credit(String text, List<String> words) {
        if (text.startsWith("©") || text.startsWith("(c) ") || text.startsWith("(C) ")) {
            boolean hasYear = words.stream().anyMatch(Furniture::isYear);
            return Optional.of(hasYear && words.size() < MAX_COPYRIGHT_WORDS ? Reason.LEGAL : Reason.CAPTION);
        }
        if (words.size() <= MAX_WORDS && endsWithAgency(text)) {
            return Optional.of(Reason.CAPTION);
        }
        boolean isBracketed = text.startsWith("(") && text.endsWith(")") && !Words.endsSentence(text);
        return isBracketed && words.size() <= MAX_CREDIT_WORDS && !words.isEmpty()
                ? Optional.of(Reason.CAPTION)
                : Optional.empty();
    }

    /** "Jane Doe/Reuters", "(AP)", "Jane Doe, AP": set apart, for a headline may end in an agency's name, too. */
    private static boolean endsWithAgency(String text) {
        String ending = text.substring(Math.max(0, text.length() - 40)).toLowerCase(Locale.ROOT);
        ending = ending.endsWith(")") ? ending.substring(0, ending.length() - 1).strip() : ending;
        for (String agency : PICTURE_AGENCIES) {
            String before = ending.endsWith(agency)
                    ? ending.substring(0, ending.length() - agency.length()).strip()
                    : "";
            if (!before.isEmpty() && "/,(|©".indexOf(before.charAt(before.length() - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
    }

    /** A line of times, labels and at most a few words more. */
    private static Optional<Reason> stamp(String text, List<String> words) {
        if (text.length() > MAX_STAMP_CHARS || !words.isEmpty() && !TimeExpressions.mayBeAmong(words)) {
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
