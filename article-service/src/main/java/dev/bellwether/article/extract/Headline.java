package dev.bellwether.article.extract;

import dev.bellwether.article.extract.RemovedBlock.Reason;
import java.net.URI;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds the title: before the body the line that looks most like a headline, stands nearest or above a byline, is said
 * twice, or shares its words with the address.
 */
final class Headline {
    private static final int MIN_WORDS = 3;
    private static final int MAX_WORDS = 60;
    private static final int MAX_DISTANCE = 60;
    private static final int MIN_SLUG_WORDS = 3;
    private static final double SLUG_WEIGHT = 20;
    private static final double REPEATED = 5;
    private static final double ABOVE_BYLINE = 4;
    private static final double ENDS_AS_SENTENCE = -6;
    private static final double LIKE_A_NAME = -6;
    private static final double LINE_BETWEEN = -0.4;
    private static final double FURNITURE_BETWEEN = -0.1;

    private static final Set<Reason> OF_ARTICLES =
            EnumSet.of(Reason.BYLINE, Reason.TIMESTAMP, Reason.RELATIVE_TIME, Reason.READING_TIME);

    private final List<Line> lines;
    private final BodyRun run;
    private final Set<String> slug;
    private final Map<String, Integer> times = new HashMap<>();

    private Headline(List<Line> lines, BodyRun run, Optional<URI> uri) {
        this.lines = lines;
        this.run = run;
        this.slug = uri.map(Headline::slugWords).orElse(Set.of());
        lines.stream()
                .filter(line -> line.words() <= MAX_WORDS)
                .forEach(line -> times.merge(line.text(), 1, Integer::sum));
    }

    /**
     * The index of the title's line: before the body, or the body's own first if it is a question or exclamation.
     *
     * @param lines judged by their own words only, for a title may stand below "Breaking news" or be repeated in a menu
     */
    static OptionalInt find(List<Line> lines, BodyRun run, Optional<URI> uri) {
        return run.isEmpty() ? OptionalInt.empty() : new Headline(lines, run, uri).best();
    }

    private OptionalInt best() {
        OptionalInt best = OptionalInt.empty();
        double bestScore = Double.NEGATIVE_INFINITY;
        double distance = 0;
        for (int i = run.start(); i >= Math.max(0, run.start() - MAX_DISTANCE); i--) {
            if (isCandidate(i) && score(i) + distance > bestScore) {
                bestScore = score(i) + distance;
                best = OptionalInt.of(i);
            }
            distance += lines.get(i).reason().isEmpty() ? LINE_BETWEEN : FURNITURE_BETWEEN;
        }
        return best;
    }

    private boolean isCandidate(int index) {
        Line line = lines.get(index);
        boolean isFirstOfBody = index == run.start();
        boolean isCalled = line.text().endsWith("?") || line.text().endsWith("!");
        return line.reason().isEmpty()
                && line.words() >= MIN_WORDS
                && line.words() <= MAX_WORDS
                && line.text().codePointCount(0, line.text().length()) <= Extraction.MAX_TITLE_CODE_POINTS
                && !Words.isCutOff(line.text())
                && !Words.isItem(line.text())
                && line.text().indexOf(' ') > 0
                && (!isFirstOfBody || isCalled && run.end() - run.start() > 1);
    }

    private double score(int index) {
        Line line = lines.get(index);
        boolean isEnded = line.text().endsWith(".") || line.text().endsWith("。");
        return length(line.words())
                + (times.getOrDefault(line.text(), 0) > 1 ? REPEATED : 0)
                + (isEnded ? ENDS_AS_SENTENCE : 0)
                + (Names.person(line.text()).isPresent() ? LIKE_A_NAME : 0)
                + (isAboveByline(index) ? ABOVE_BYLINE : 0)
                + SLUG_WEIGHT * sharedWithSlug(line);
    }

    private boolean isAboveByline(int index) {
        return lines.subList(index + 1, Math.min(index + 3, lines.size())).stream()
                .anyMatch(line -> line.reason().filter(OF_ARTICLES::contains).isPresent());
    }

    private static double length(int words) {
        if (words >= 6 && words <= 16) {
            return 8;
        }
        return words >= 4 && words <= 22 ? 5 : words <= 30 ? 2 : -2;
    }

    private double sharedWithSlug(Line line) {
        if (slug.isEmpty()) {
            return 0;
        }
        Set<String> words = new HashSet<>();
        Words.of(line.text())
                .forEach(word -> words.addAll(List.of(word.replace("'", "").split("-", -1))));
        int all = words.size();
        words.retainAll(slug);
        return (double) words.size() / Math.max(all, slug.size());
    }

    /** The words of the path's longest part. */
    private static Set<String> slugWords(URI uri) {
        Set<String> longest = Set.of();
        String path = uri.getPath() == null ? "" : uri.getPath();
        for (String part : path.split("/", -1)) {
            Set<String> words =
                    new HashSet<>(List.of(part.toLowerCase(Locale.ROOT).split("[-_.]", -1)));
            if (words.size() > longest.size()) {
                longest = words;
            }
        }
        return longest.size() >= MIN_SLUG_WORDS ? longest : Set.of();
    }
}
