package dev.bellwether.article.extract;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds the title: before the body the line that looks most like a headline, stands nearest, is said twice, or shares its words
 * with the address.
 */
final class Headline {
    private static final int MIN_WORDS = 3;
    private static final int MAX_WORDS = 60;
    private static final int MAX_DISTANCE = 60;
    private static final int MIN_SLUG_WORDS = 3;
    private static final double SLUG_WEIGHT = 20;
    private static final double REPEATED = 5;
    private static final double ENDS_AS_SENTENCE = -6;
    private static final double DISTANCE_WEIGHT = -0.4;

    private final List<Line> lines;
    private final BodyRun run;
    private final Set<String> slug;
    private final Map<String, Integer> times = new HashMap<>();

    private Headline(List<Line> lines, BodyRun run, Optional<URI> uri) {
        this.lines = lines;
        this.run = run;
        this.slug = uri.map(Headline::slugWords).orElse(Set.of());
        lines.forEach(line -> times.merge(line.text(), 1, Integer::sum));
    }

    /** The index of the title's line: before the body, or the body's own first if it is a question or exclamation. */
    static OptionalInt find(List<Line> lines, BodyRun run, Optional<URI> uri) {
        return run.isEmpty() ? OptionalInt.empty() : new Headline(lines, run, uri).best();
    }

    private OptionalInt best() {
        OptionalInt best = OptionalInt.empty();
        double bestScore = Double.NEGATIVE_INFINITY;
        int from = Math.max(0, run.start() - MAX_DISTANCE);
        for (int i = run.start(); i >= from; i--) {
            if (isCandidate(i) && score(i) > bestScore) {
                bestScore = score(i);
                best = OptionalInt.of(i);
            }
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
                && (!isFirstOfBody || isCalled && run.end() - run.start() > 1);
    }

    private double score(int index) {
        Line line = lines.get(index);
        boolean isEnded = line.text().endsWith(".") || line.text().endsWith("。");
        return length(line.words())
                + (run.start() - index) * DISTANCE_WEIGHT
                + (times.getOrDefault(line.text(), 0) > 1 ? REPEATED : 0)
                + (isEnded ? ENDS_AS_SENTENCE : 0)
                + SLUG_WEIGHT * sharedWithSlug(line);
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
