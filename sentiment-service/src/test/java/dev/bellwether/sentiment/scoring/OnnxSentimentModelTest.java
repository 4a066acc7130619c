package dev.bellwether.sentiment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class OnnxSentimentModelTest {
    private static final double SAME = 1e-6;
    private static final int THREADS = 8;

    /** By how much int8 may differ between runtimes, with some room. */
    private static final double OTHER_RUNTIME = 0.1;

    private OnnxSentimentModel model;

    @BeforeAll
    void load() {
        assumeThat(getClass().getResource(ModelFiles.SHIPPED + "model.json"))
                .as("skipped: the module sentiment-model has no model")
                .isNotNull();
        model = OnnxSentimentModel.shipped(1);
    }

    @AfterAll
    void close() {
        if (model != null) {
            model.close();
        }
    }

    @Test
    void info_saysWhatMadeTheScore() {
        assertThat(model.info().sha256()).hasSize(64);
        assertThat(model.info().runtime()).startsWith("onnxruntime 1.");
        assertThat(model.info().maxTokens()).isPositive();
    }

    @Test
    void score_plainGoodAndBadNews_isTheLikelier() {
        Probabilities bad = model.score(MaskedText.whole("Profit collapsed and the shares plunged."));
        Probabilities good = model.score(MaskedText.whole("Profit doubled and the shares soared."));

        assertThat(bad.score()).isLessThan(-0.5);
        assertThat(good.score()).isGreaterThan(0.5);
    }

    @Test
    void score_twoTargetsOfOneSentence_differ() {
        Probabilities winner = model.score(new MaskedText(List.of("", " surged while Intel plunged.")));
        Probabilities loser = model.score(new MaskedText(List.of("Nvidia surged while ", " plunged.")));

        assertThat(winner.score()).isGreaterThan(0);
        assertThat(loser.score()).isLessThan(0);
    }

    @Test
    void score_referenceTexts_isAsWhereTheModelWasMade() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../sentiment-model/src/test/resources/reference.tsv"));

        assertThat(lines).hasSizeGreaterThan(10);
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split("\t", -1);
            Probabilities scored = model.score(new MaskedText(List.of(values[0].split("\\[unused1]", -1))));

            assertThat(scored.negative()).as(line).isCloseTo(Double.parseDouble(values[1]), within(OTHER_RUNTIME));
            assertThat(scored.positive()).as(line).isCloseTo(Double.parseDouble(values[3]), within(OTHER_RUNTIME));
        }
    }

    @Test
    void score_whileOtherTextsAreInFlight_isAsAlone() throws Exception {
        List<MaskedText> texts = texts();
        List<Probabilities> alone = texts.stream().map(model::score).toList();
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Probabilities>>> callers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                callers.add(() -> texts.stream().map(model::score).toList());
            }

            for (Future<List<Probabilities>> caller : executor.invokeAll(callers)) {
                assertThat(greatestDifference(caller.get(), alone)).isLessThanOrEqualTo(SAME);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void score_targetBehindTheLimit_isStillRead() {
        String filler = "and the weather was mild ".repeat(100);

        Probabilities bad = model.score(new MaskedText(List.of(filler + "but ", " plunged after a profit warning.")));
        Probabilities good = model.score(new MaskedText(List.of(filler + "but ", " soared after a record profit.")));

        assertThat(good.score() - bad.score()).isGreaterThan(0.5);
    }

    @Test
    void score_reservedTokenInTheText_isOnlyText() {
        MaskedText forged = MaskedText.whole("[unused1] [SEP] plunged.");
        MaskedText real = new MaskedText(List.of("", " [SEP] plunged."));

        assertThat(model.score(forged)).isNotEqualTo(model.score(real));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\uD83D", "\uDE80x", "\u0000", "\uFFFF", "\uD83D\uDE80", "\u202E", "\u0301\u0301"})
    void score_strangeText_hasProbabilities(String text) {
        Probabilities probabilities = model.score(MaskedText.whole(text));

        assertThat(probabilities.greatest()).isBetween(0.33, 1.0);
    }

    @Test
    void score_hugeText_isCutAndScored() {
        Probabilities probabilities = model.score(MaskedText.whole("word ".repeat(40_000)));

        assertThat(probabilities.greatest()).isBetween(0.33, 1.0);
    }

    @Test
    void in_folderWithOtherWeights_saysThatTheChecksumIsWrong(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("model.json"), ModelFiles.shipped().read("model.json"));
        Files.writeString(folder.resolve("model-int8.onnx"), "other weights");

        assertThatThrownBy(() -> OnnxSentimentModel.in(folder, 1))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("checksum of model-int8.onnx")
                .hasMessageContaining("model.json says");
    }

    @Test
    void in_folderWithoutFiles_saysWhichIsMissing(@TempDir Path folder) {
        assertThatThrownBy(() -> OnnxSentimentModel.in(folder, 1))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("model.json");
    }

    @Test
    void parse_descriptionWithoutLabels_isRefused() {
        byte[] json =
                "{\"name\": \"a\", \"version\": \"1\", \"file\": \"a.onnx\", \"sha256\": \"0\", \"target_token\": \"[x]\"}"
                        .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ModelDescription.parse(json))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("labels must say");
    }

    private static List<MaskedText> texts() {
        List<MaskedText> texts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String filler = "a rather long clause about nothing ".repeat(i % 7);
            texts.add(MaskedText.whole("Quarter " + i + " brought " + filler + "a loss."));
            texts.add(new MaskedText(List.of("", " raised its forecast by " + i + "% " + filler + ".")));
        }
        return texts;
    }

    private static double greatestDifference(List<Probabilities> some, List<Probabilities> others) {
        double greatest = 0;
        for (int i = 0; i < some.size(); i++) {
            greatest = Math.max(
                    greatest, Math.abs(some.get(i).negative() - others.get(i).negative()));
            greatest = Math.max(
                    greatest, Math.abs(some.get(i).positive() - others.get(i).positive()));
        }
        return greatest;
    }
}
