package dev.bellwether.article.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bodies of public pages against those people marked, as the article extraction benchmark of Scrapinghub counts: runs of four
 * words, precision and recall of each page, the F1 of their means. The floors lie a little under what is reached.
 */
class ExtractionQualityTest {
    private static final int WORDS_IN_A_ROW = 4;

    private final Furniture furniture = new Furniture();

    private record Page(String url, String text, String body) {}

    @ParameterizedTest
    @CsvSource({"heavy, 0.91", "light, 0.935"})
    void body_publicPages_reachesTheFloor(String kind, double floor) throws IOException {
        List<Page> pages = pages(kind);

        double precision = 0;
        double recall = 0;
        int nonEmpty = 0;
        for (Page page : pages) {
            Optional<URI> uri = Optional.of(URI.create(page.url()));
            Map<List<String>, Integer> found = runs(new PageReading(page.text(), uri, furniture).body());
            Map<List<String>, Integer> wanted = runs(page.body());
            double common = common(found, wanted);
            nonEmpty += found.isEmpty() ? 0 : 1;
            precision += found.isEmpty() ? 0 : common / total(found);
            recall += common / total(wanted);
        }
        precision /= nonEmpty;
        recall /= pages.size();
        double f1 = 2 * precision * recall / (precision + recall);

        System.out.printf(
                "%s: %d pages, precision %.4f, recall %.4f, F1 %.4f%n", kind, pages.size(), precision, recall, f1);
        assertThat(f1).isGreaterThan(floor);
    }

    @Test
    void measure_sameAndOtherWords_isOneAndZero() {
        Map<List<String>, Integer> runs = runs("one two three four five");

        assertThat(common(runs, runs)).isEqualTo(total(runs)).isEqualTo(2);
        assertThat(common(runs, runs("six seven eight nine"))).isZero();
    }

    private static List<Page> pages(String kind) throws IOException {
        String folder = System.getenv("BELLWETHER_EVALUATION_DATA");
        assumeTrue(folder != null, "BELLWETHER_EVALUATION_DATA does not name the evaluation data: skipped");
        Path file = Path.of(folder, "extraction", "textpages-" + kind + ".jsonl.gz");
        assumeTrue(Files.isReadable(file), file + " is not there: skipped");
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> page(json, line)).toList();
        }
    }

    private static Page page(ObjectMapper json, String line) {
        try {
            JsonNode page = json.readTree(line);
            return new Page(
                    page.get("url").asText(),
                    page.get("page").asText(),
                    page.get("body").asText());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<List<String>, Integer> runs(String text) {
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

    private static double common(Map<List<String>, Integer> one, Map<List<String>, Integer> other) {
        Set<List<String>> both = new HashSet<>(one.keySet());
        both.retainAll(other.keySet());
        return both.stream()
                .mapToInt(run -> Math.min(one.getOrDefault(run, 0), other.getOrDefault(run, 0)))
                .sum();
    }

    private static double total(Map<List<String>, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
