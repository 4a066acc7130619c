package dev.bellwether.article.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bellwether.article.time.Evidence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found on public pages against what people marked there. The floors lie a little under what is reached. */
class ExtractionQualityTest {

    @ParameterizedTest
    @CsvSource({"heavy, 0.91", "light, 0.935"})
    void body_publicPagesAsText_reachesTheFloor(String kind, double floor) throws IOException {
        FourGrams score = new FourGrams();
        for (JsonNode page : textPages(kind)) {
            Document text = new Document.PageText(page.get("page").asText());
            score.add(
                    extracted(text, page.get("url").asText()).body(),
                    page.get("body").asText());
        }

        System.out.println("Body from text, " + kind + ": " + score);
        assertThat(score.f1()).isGreaterThan(floor);
    }

    @Test
    void body_publicPagesAsHtml_reachesTheFloor() throws IOException {
        EvaluationData.Archive files = EvaluationData.archive("extraction/pages.tar.gz");
        JsonNode truth = files.json("ground-truth.json");
        FourGrams score = new FourGrams();
        truth.fields().forEachRemaining(page -> {
            Document html = new Document.Html(files.file("html/" + page.getKey() + ".html.gz"));
            score.add(
                    extracted(html, page.getValue().get("url").asText()).body(),
                    page.getValue().get("articleBody").asText());
        });

        System.out.println("Body from HTML: " + score);
        assertThat(score.f1()).isGreaterThan(0.955);
    }

    @Test
    void titleAndAuthors_pagesOfReadability_reachTheFloors() throws IOException {
        EvaluationData.Archive files = EvaluationData.archive("extraction/mozilla-readability-testpages.tar.gz");
        int titles = 0;
        int bylines = 0;
        for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
            if (!file.getKey().endsWith("/source.html")) {
                continue;
            }
            JsonNode wanted = files.json(file.getKey().replace("source.html", "expected-metadata.json"));
            Extraction found = extracted(new Document.Html(file.getValue()), "http://fakehost/");
            titles += Words.key(found.title())
                            .equals(Words.key(Blocks.clean(wanted.path("title").asText(""))))
                    ? 1
                    : 0;
            String byline = wanted.path("byline").isTextual()
                    ? Words.key(wanted.path("byline").asText())
                    : "";
            boolean isFound = !byline.isEmpty()
                    && !found.authors().isEmpty()
                    && found.authors().stream().allMatch(name -> byline.contains(Words.key(name)));
            bylines += isFound ? 1 : 0;
        }

        System.out.println("Titles found: " + titles + " of 130, bylines: " + bylines + " of 76");
        assertThat(titles).isGreaterThanOrEqualTo(117);
        assertThat(bylines).isGreaterThanOrEqualTo(52);
    }

    @Test
    void publishTime_newsOfManyLanguages_isTheDayThatPeopleRead() throws IOException {
        EvaluationData.Archive files = EvaluationData.archive("dates/htmldate-mediacloud2020.tar.gz");
        JsonNode truth = files.json("eval_mediacloud_2020.json");
        List<String> wrong = new ArrayList<>();
        truth.fields().forEachRemaining(page -> {
            byte[] html = files.file("test_set/" + page.getValue().get("file").asText());
            Optional<LocalDate> wanted = page.getValue().get("date").isTextual()
                    ? Optional.of(LocalDate.parse(page.getValue().get("date").asText()))
                    : Optional.empty();
            if (!isDay(extracted(new Document.Html(html), page.getKey()), wanted)) {
                wrong.add(page.getKey());
            }
        });

        double accuracy = 1 - (double) wrong.size() / truth.size();
        System.out.printf("Days of publication: %.3f of %d%n", accuracy, truth.size());
        assertThat(accuracy).as("wrong: %s", wrong).isGreaterThanOrEqualTo(0.86);
    }

    @Test
    void measure_sameAndOtherWords_isOneAndZero() {
        Map<List<String>, Integer> runs = FourGrams.runs("one two three four five");

        assertThat(FourGrams.common(runs, runs))
                .isEqualTo(FourGrams.total(runs))
                .isEqualTo(2);
        assertThat(FourGrams.common(runs, FourGrams.runs("six seven eight nine")))
                .isZero();
    }

    /** Whether the interval is of this day where the page was written; the people who marked it read the page's own clock. */
    private static boolean isDay(Extraction extraction, Optional<LocalDate> wanted) {
        if (wanted.isEmpty() || extraction.publishTime().interval().isEmpty()) {
            return wanted.isEmpty() == extraction.publishTime().interval().isEmpty();
        }
        boolean isWritten = extraction.publishTime().evidence().stream()
                .filter(Evidence::used)
                .anyMatch(evidence -> evidence.text().contains(wanted.get().toString()));
        return isWritten
                || List.of(ZoneOffset.UTC, ZoneId.of("America/New_York")).stream()
                        .anyMatch(zone -> extraction
                                .publishTime()
                                .interval()
                                .get()
                                .latest()
                                .minusNanos(1)
                                .atZone(zone)
                                .toLocalDate()
                                .equals(wanted.get()));
    }

    private static Extraction extracted(Document document, String url) {
        assertThat(document.<Boolean>fold(text -> false, Document.Html::isNestedTooDeep, structured -> false))
                .as("%s is nested too deep", url)
                .isFalse();
        Optional<URI> uri;
        try {
            uri = Optional.of(URI.create(url));
        } catch (IllegalArgumentException unwise) {
            uri = Optional.empty();
        }
        return Extractors.EXTRACTOR.extract(document, new Circumstances(uri, Optional.empty()));
    }

    private static List<JsonNode> textPages(String kind) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(
                        Files.newInputStream(EvaluationData.file("extraction/textpages-" + kind + ".jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            List<JsonNode> pages = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                pages.add(EvaluationData.JSON.readTree(line));
            }
            return pages;
        }
    }
}
