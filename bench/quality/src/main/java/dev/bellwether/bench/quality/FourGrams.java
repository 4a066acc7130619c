package dev.bellwether.bench.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well texts were found, as the article extraction benchmark of Scrapinghub counts: runs of four words, precision and recall
 * of each page, the F1 of their means.
 */
final class FourGrams {
    private static final int WORDS_IN_A_ROW = 4;

    private double precision;
    private double recall;
    private int nonEmpty;
    private int pages;

    void add(String foundText, String wantedText) {
        Map<List<String>, Integer> found = runs(foundText);
        Map<List<String>, Integer> wanted = runs(wantedText);
        double common = common(found, wanted);
        pages++;
        nonEmpty += found.isEmpty() ? 0 : 1;
        precision += found.isEmpty() ? 0 : common / total(found);
        recall += common / total(wanted);
    }

    double precision() {
        return precision / nonEmpty;
    }

    double recall() {
        return recall / pages;
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    static Map<List<String>, Integer> runs(String text) {
        List<String> words =
                List.of(text.replaceAll("[^\\p{L}\\p{N}_]+", " ").strip().split(" ", -1));
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - WORDS_IN_A_ROW + 1); i++) {
            List<String> run = words.subList(i, Math.min(words.size(), i + WORDS_IN_A_ROW));
            if (!run.get(0).isEmpty()) {
                runs.merge(run, 1, Integer::sum);
            }
        }
        return runs;
    }

    static double common(Map<List<String>, Integer> one, Map<List<String>, Integer> other) {
        Set<List<String>> both = new HashSet<>(one.keySet());
        both.retainAll(other.keySet());
        return both.stream()
                .mapToInt(run -> Math.min(one.getOrDefault(run, 0), other.getOrDefault(run, 0)))
                .sum();
    }

    static double total(Map<List<String>, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
