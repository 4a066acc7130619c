package dev.bellwether.article.extract;

import dev.bellwether.article.extract.RemovedBlock.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The words by which furniture is known, from {@code furniture.tsv}; its head says how they are matched. */
final class Phrases {
    /** A longer line that only begins or deals with such words is prose. */
    private static final int MAX_WORDS = 45;

    private final Map<String, Reason> wholeLines = new HashMap<>();
    private int longestLine;
    private final Map<String, Reason> labels = new HashMap<>();
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    private enum Where {
        IS,
        LABEL,
        STARTS,
        ENDS,
        HAS,
        SAYS
    }

    private record Phrase(Reason reason, Where where, List<String> words) {
        boolean isAt(List<String> line, int place) {
            int end = place + words.size();
            return end <= line.size() && line.subList(place, end).equals(words);
        }

        boolean mayStandAt(List<String> line, int place, boolean isSentence) {
            return switch (where) {
                case STARTS -> place == 0;
                case ENDS -> !isSentence && place + words.size() == line.size();
                case HAS -> !isSentence;
                case SAYS -> true;
                case IS, LABEL -> false;
            };
        }
    }

    Phrases() {
        try (InputStream resource = Objects.requireNonNull(Phrases.class.getResourceAsStream("furniture.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("furniture.tsv cannot be read", e);
        }
    }

    /** The reason that the line's words give, if any. */
    Optional<Reason> reason(Line line, List<String> words) {
        if (words.isEmpty() || words.size() > MAX_WORDS) {
            return Optional.empty();
        }
        return wholeLine(words).or(() -> label(line.text(), words)).or(() -> longest(words, line.isSentence()));
    }

    private void add(String row) {
        List<String> cells = List.of(row.split("\t", -1));
        if (cells.size() != 3) {
            throw new IllegalStateException("furniture.tsv: three cells expected in: " + row);
        }
        Reason reason = Reason.valueOf(cells.get(0));
        Where where = Where.valueOf(cells.get(1).toUpperCase(Locale.ROOT));
        List<String> words = Words.of(cells.get(2));
        switch (where) {
            case IS -> {
                String line = String.join(" ", words);
                wholeLines.put(line, reason);
                longestLine = Math.max(longestLine, line.length());
            }
            case LABEL -> labels.put(String.join(" ", words), reason);
            default ->
                byFirstWord
                        .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                        .add(new Phrase(reason, where, words));
        }
    }

    /** The numbers aside. */
    private Optional<Reason> wholeLine(List<String> words) {
        StringBuilder key = new StringBuilder();
        for (String word : words) {
            if (!Character.isDigit(word.charAt(0))) {
                key.append(key.isEmpty() ? "" : " ").append(word);
            }
            if (key.length() > longestLine) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(wholeLines.get(key.toString()));
    }

    private Optional<Reason> label(String text, List<String> words) {
        int length = words.get(0).length();
        boolean isLabelled = text.length() > length && ":|/".indexOf(text.charAt(length)) >= 0
                || text.startsWith(" |", length)
                || text.startsWith(" :", length);
        return isLabelled ? Optional.ofNullable(labels.get(words.get(0))) : Optional.empty();
    }

    private Optional<Reason> longest(List<String> line, boolean isSentence) {
        Optional<Phrase> best = Optional.empty();
        for (int place = 0; place < line.size(); place++) {
            for (Phrase phrase : byFirstWord.getOrDefault(line.get(place), List.of())) {
                boolean isLonger = best.isEmpty()
                        || phrase.words().size() > best.get().words().size();
                if (isLonger && phrase.mayStandAt(line, place, isSentence) && phrase.isAt(line, place)) {
                    best = Optional.of(phrase);
                }
            }
        }
        return best.map(Phrase::reason);
    }
}
