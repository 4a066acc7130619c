package dev.bellwether.article.genre;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tells an article's genre by the cues of {@code genres.tsv}, whose head says how each is matched. For any thread. */
public final class Genres {

    /** A dateline and what leads to it. */
    private static final int OPENING_WORDS = 80;

    /** The legal notice of a press release, a note on the author. */
    private static final int CLOSING_WORDS = 400;

    private final Map<Cue, List<Phrase>> phrases = new EnumMap<>(Cue.class);

    private record Phrase(Genre genre, String words, boolean opens) {}

    public Genres() {
        try (InputStream resource = Objects.requireNonNull(Genres.class.getResourceAsStream("genres.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("genres.tsv cannot be read", e);
        }
    }

    private void add(String row) {
        List<String> cells = List.of(row.split("\t", -1));
        if (cells.size() != 3) {
            throw new IllegalStateException("genres.tsv: three cells expected in: " + row);
        }
        boolean opens = cells.get(2).startsWith("^");
        String words = opens ? cells.get(2).substring(1) : cells.get(2);
        phrases.computeIfAbsent(Cue.valueOf(cells.get(1).toUpperCase(Locale.ROOT)), cue -> new ArrayList<>())
                .add(new Phrase(Genre.valueOf(cells.get(0)), words, opens));
    }

    /** What each cue says, the most trusted first; empty for plain news. */
    public List<Finding> of(Appearance article) {
        List<Finding> findings = new ArrayList<>();
        equal(findings, Cue.TYPE, article.types());
        equal(findings, Cue.HEADING, article.heading().stream().map(Genres::key).toList());
        article.uri().ifPresent(uri -> {
            hosted(findings, uri);
            equal(findings, Cue.PATH, steps(uri));
        });
        equal(
                findings,
                Cue.SECTION,
                article.sections().stream().map(Genres::key).toList());
        contained(findings, Cue.TITLE, key(article.title()));
        String body = key(article.body());
        contained(findings, Cue.BODY, opening(body) + " … " + closing(body));
        return findings.stream()
                .sorted(Comparator.comparingDouble(finding -> -finding.cue().confidence()))
                .toList();
    }

    private void equal(List<Finding> findings, Cue cue, List<String> values) {
        Set<String> said = Set.copyOf(values);
        for (Phrase phrase : phrases.getOrDefault(cue, List.of())) {
            if (said.contains(phrase.words())) {
                findings.add(new Finding(phrase.genre(), cue, phrase.words()));
            }
        }
    }

    private void hosted(List<Finding> findings, URI uri) {
        String host = "." + Objects.requireNonNullElse(uri.getHost(), "").toLowerCase(Locale.ROOT);
        for (Phrase phrase : phrases.getOrDefault(Cue.HOST, List.of())) {
            if (host.endsWith("." + phrase.words())) {
                findings.add(new Finding(phrase.genre(), Cue.HOST, phrase.words()));
            }
        }
    }

    private void contained(List<Finding> findings, Cue cue, String text) {
        String spaced = " " + text + " ";
        for (Phrase phrase : phrases.getOrDefault(cue, List.of())) {
            String words = " " + phrase.words() + " ";
            if (phrase.opens() ? spaced.startsWith(words) : spaced.contains(words)) {
                findings.add(new Finding(phrase.genre(), cue, phrase.words()));
            }
        }
    }

    /** The steps of the path without the last, which is the article's own name. */
    private static List<String> steps(URI uri) {
        String path = Objects.requireNonNullElse(uri.getPath(), "").toLowerCase(Locale.ROOT);
        List<String> steps = new ArrayList<>(List.of(path.split("/", -1)));
        steps.remove(steps.size() - 1);
        return steps;
    }

    /** Its runs of letters, digits and ampersands in lower case, single spaces between. */
    private static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (Character.isLetterOrDigit(codePoint) || codePoint == '&') {
                key.appendCodePoint(Character.toLowerCase(codePoint));
            } else if (codePoint != '\'' && codePoint != '’' && !key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString().strip();
    }

    private static String opening(String key) {
        int end = 0;
        for (int words = 0; words < OPENING_WORDS && end >= 0; words++) {
            end = key.indexOf(' ', end + 1);
        }
        return end < 0 ? key : key.substring(0, end);
    }

    private static String closing(String key) {
        int start = key.length();
        for (int words = 0; words < CLOSING_WORDS && start >= 0; words++) {
            start = key.lastIndexOf(' ', start - 1);
        }
        return start < 0 ? key : key.substring(start + 1);
    }
}
