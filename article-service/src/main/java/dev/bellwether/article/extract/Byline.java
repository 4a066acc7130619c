package dev.bellwether.article.extract;

import dev.bellwether.article.time.TimeExpression;
import dev.bellwether.article.time.TimeExpressions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line that says who wrote: "By Jane Doe and John Roe, Reuters | May 17, 2024".
 *
 * @param authors persons only; empty when it names only agencies and desks
 */
record Byline(List<String> authors) {
    private static final int MAX_CHARS = 250;
    private static final int MAX_WORDS = 40;
    private static final int MAX_ENDED_WORDS = 10;
    private static final int MAX_AGENCY_WORDS = 4;

    private static final List<String> OPENINGS = List.of(
            "by ",
            "by: ",
            "written by ",
            "written by: ",
            "author: ",
            "authors: ",
            "author ",
            "words by ",
            "story by ",
            "posted by ",
            "published by ",
            "reported by ",
            "von ",
            "par ",
            "por ",
            "di ",
            "door ",
            "av ",
            "af ");

    /** Those of the openings: most lines begin with none. */
    private static final String FIRST_LETTERS =
            OPENINGS.stream().map(opening -> opening.substring(0, 1)).distinct().collect(Collectors.joining());

    private static final int LONGEST_OPENING =
            OPENINGS.stream().mapToInt(String::length).max().orElseThrow();

    /** Openings that also begin sentences in their languages: only a name may follow. */
    private static final Set<String> PLAIN_WORDS = Set.of("von ", "par ", "por ", "di ", "door ", "av ", "af ");

    private static final Set<String> SEPARATORS = Set.of("and", "&", "with", "und", "et", "y", "e", "och", "og", "en");

    private static final String MARKS = ",|•·/;–—()[]\t";

    static Optional<Byline> in(String line) {
        return opening(line)
                .filter(any -> line.length() <= MAX_CHARS && Words.count(line) <= MAX_WORDS)
                .flatMap(opening -> after(opening, line.substring(opening.length())));
    }

    /** The longest that the line begins with. */
    private static Optional<String> opening(String line) {
        if (line.isEmpty() || FIRST_LETTERS.indexOf(Character.toLowerCase(line.charAt(0))) < 0) {
            return Optional.empty();
        }
        String beginning =
                line.substring(0, Math.min(line.length(), LONGEST_OPENING)).toLowerCase(Locale.ROOT);
        return OPENINGS.stream().filter(beginning::startsWith).max(Comparator.comparing(String::length));
    }

    private static Optional<Byline> after(String opening, String rest) {
        List<String> pieces = pieces(withoutTimes(rest));
        List<String> persons = persons(pieces);
        boolean isOnlyNames = !pieces.isEmpty() && persons.size() == pieces.size();
        if (PLAIN_WORDS.contains(opening)) {
            return isOnlyNames ? Optional.of(new Byline(persons)) : Optional.empty();
        }
        boolean isSentence = Words.endsSentence(rest) && Words.count(rest) > MAX_ENDED_WORDS;
        boolean isAgency = !pieces.isEmpty() && !Words.endsSentence(rest) && isTitleCase(pieces.get(0));
        return !isSentence && (!persons.isEmpty() || isAgency) ? Optional.of(new Byline(persons)) : Optional.empty();
    }

    /** The persons of a line that holds nothing else, such as "Jane Doe and John Roe"; none if it does. */
    static List<String> onlyNames(String line) {
        if (line.length() > MAX_CHARS) {
            return List.of();
        }
        List<String> pieces = pieces(line);
        List<String> persons = persons(pieces);
        return persons.size() == pieces.size() ? persons : List.of();
    }

    /** The persons of "Reporting by Jane Doe in London; Editing by John Roe": those before the semicolon. */
    static List<String> reporters(String line) {
        String opening = "reporting by ";
        if (line.length() > MAX_CHARS || !line.toLowerCase(Locale.ROOT).startsWith(opening)) {
            return List.of();
        }
        String reporters = line.substring(opening.length()).split(";", 2)[0].replace(" in ", ", in ");
        return persons(pieces(reporters));
    }

    /** The persons after "by" in a line of stamps: "November 18, 2019 7:45 am PST by Jane Doe". */
    static List<String> besideStamp(String line) {
        int by = line.toLowerCase(Locale.ROOT).lastIndexOf(" by ");
        return line.length() > MAX_CHARS || by < 0 || by + 4 > line.length()
                ? List.of()
                : persons(pieces(withoutTimes(line.substring(by + 4))));
    }

    private static boolean isTitleCase(String piece) {
        String[] words = piece.split(" ", -1);
        return words.length <= MAX_AGENCY_WORDS
                && Stream.of(words).allMatch(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)));
    }

    private static List<String> persons(List<String> pieces) {
        List<String> persons = new ArrayList<>();
        for (String piece : pieces) {
            Names.person(piece).filter(name -> !persons.contains(name)).ifPresent(persons::add);
        }
        return persons;
    }

    private static String withoutTimes(String text) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (TimeExpression time : TimeExpressions.in(text)) {
            kept.append(text, from, time.start()).append('|');
            from = time.end();
        }
        return kept.append(text.substring(from)).toString();
    }

    /** What stands between separators, "on" and such words at its end aside. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (MARKS.indexOf(c) >= 0) {
                spaced.append(" | ");
            } else {
                spaced.append(c);
            }
        }
        for (String word : spaced.toString().split(" ", -1)) {
            boolean separates = word.equals("|") || SEPARATORS.contains(word);
            if (separates) {
                endPiece(piece, pieces);
            } else if (!word.isEmpty() && !word.equals("on") && !word.equals("-")) {
                piece.append(piece.isEmpty() ? "" : " ").append(word);
            } else if (word.equals("-")) {
                endPiece(piece, pieces);
            }
        }
        endPiece(piece, pieces);
        return pieces;
    }

    private static void endPiece(StringBuilder piece, List<String> pieces) {
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
            piece.setLength(0);
        }
    }
}
