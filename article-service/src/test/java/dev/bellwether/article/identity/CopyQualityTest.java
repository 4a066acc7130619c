package dev.bellwether.article.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bellwether.article.extract.EvaluationData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** How well copies of eight kinds are told from other texts, and notices of one template from each other. */
class CopyQualityTest {

    private static final long SEED = 20_260_219;
    private static final int LEAST_CHARS = 400;
    private static final int NOTICES_OF_A_TEMPLATE = 2_000;

    @Test
    void copies_ofPublicArticles_areKnown() throws IOException {
        CopyScore score = new CopyScore(publicTexts(), new Random(SEED));

        System.out.println("Copies of public articles: " + score);
        assertThat(score.f1()).isGreaterThanOrEqualTo(0.985);
    }

    @Test
    void copies_ofTheSeeds_areKnown() throws IOException {
        CopyScore score = new CopyScore(seeds(), new Random(SEED));

        System.out.println("Copies of the seeds: " + score);
        assertThat(score.f1()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void noticesOfOneTemplate_stayApart() {
        Random random = new Random(SEED);
        int wrong = 0;
        for (String template : TemplateNotice.TEMPLATES) {
            for (int i = 0; i < NOTICES_OF_A_TEMPLATE; i++) {
                Fingerprint.WithBands one = Fingerprint.of(TemplateNotice.of(template, random));
                Fingerprint.WithBands other = Fingerprint.of(TemplateNotice.of(template, random));
                wrong += CopyScore.isCopy(one, other) ? 1 : 0;
            }
        }

        int pairs = NOTICES_OF_A_TEMPLATE * TemplateNotice.TEMPLATES.size();
        System.out.printf("Notices of one template: %d of %d pairs taken for copies%n", wrong, pairs);
        assertThat(wrong).isLessThanOrEqualTo(pairs / 500);
    }

    private static List<String> publicTexts() throws IOException {
        List<String> texts = new ArrayList<>();
        Path pages = EvaluationData.file("extraction/textpages-light.jsonl.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(pages)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode page = EvaluationData.JSON.readTree(line);
                texts.add(page.get("body").asText());
            }
        }
        EvaluationData.archive("extraction/newspaper3k-html-text.tar.gz")
                .files()
                .forEach((name, content) -> {
                    if (name.contains("/text/")) {
                        texts.add(new String(content, StandardCharsets.UTF_8).strip());
                    }
                });
        return texts.stream().filter(text -> text.length() > LEAST_CHARS).toList();
    }

    /** As they are sent, page furniture and all. */
    private static List<String> seeds() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../seeds/articles"))) {
            for (Path file : files.filter(path -> !path.endsWith("copy.txt")).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
