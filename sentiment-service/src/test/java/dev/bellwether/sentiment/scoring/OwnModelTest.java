package dev.bellwether.sentiment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model of the user's own, from a folder that the test writes, against a plain loop over its words. */
class OwnModelTest {
    private static final double SAME = 1e-6;
    private static final String MARKER = "\"target_token\": \"[TARGET]\"";

    private static final String MARKS = "\"figure_marks\": [\"good\", \"bad\", \"rose\"]";

    @TempDir
    Path folder;

    @Test
    void score_randomTexts_isAsAPlainLoopSays() {
        Random random = new Random(5);
        try (OnnxSentimentModel model = model(TinyModel.description("\"temperature\": 1.5"))) {
            for (int i = 0; i < 200; i++) {
                String text = text(random, 1 + random.nextInt(10));

                assertSame(model.score(MaskedText.whole(text)), TinyModel.logits(text, ""), 1.5);
            }
        }
    }

    @Test
    void score_modelWithAMarker_seesItWhereTheTargetWas() {
        try (OnnxSentimentModel model = model(TinyModel.description(MARKER))) {
            assertThat(model.shape().target()).isEqualTo(TargetForm.MARKER);
            assertSame(model.score(masked()), TinyModel.logits("[TARGET] fell and x rose.", ""), 1);
        }
    }

    @Test
    void score_modelWithFigureMarks_seesThemBehindItsFigures() {
        String text = "was 455 now and 512 then";
        String marked = "was 455 bad now and 512 good then";
        for (String target : List.of("none", "pair")) {
            String kind = "\"target\": \"" + target + "\"";
            try (OnnxSentimentModel with = model(TinyModel.description(kind, MARKS));
                    OnnxSentimentModel without = model(TinyModel.description(kind))) {
                assertSame(with.score(MaskedText.whole(text)), TinyModel.logits(marked, ""), 1);
                assertSame(without.score(MaskedText.whole(text)), TinyModel.logits(text, ""), 1);
            }
        }
        try (OnnxSentimentModel with = model(TinyModel.description(MARKER, MARKS))) {
            MaskedText masked = new MaskedText(List.of("", " was 455 now and 512 then"), List.of("Acme"));
            assertSame(with.score(masked), TinyModel.logits("[TARGET] " + marked, ""), 1);
        }
    }

    @Test
    void score_reservedTokenInTheText_isOnlyText_alsoWhereTheVocabularyComesFirst() throws IOException {
        TinyModel.write(folder);
        ObjectMapper json = new ObjectMapper();
        ObjectNode tokenizer = (ObjectNode) json.readTree(TinyModel.tokenizer(TinyModel.WORDS));
        JsonNode addedTokens = tokenizer.remove("added_tokens");
        Files.writeString(
                folder.resolve("tokenizer.json"),
                tokenizer.set("added_tokens", addedTokens).toString());

        try (OnnxSentimentModel model = OnnxSentimentModel.in(folder, 1)) {
            assertThat(model.score(MaskedText.whole("[TARGET] fell")))
                    .isEqualTo(model.score(MaskedText.whole("[ TARGET] fell")));
        }
    }

    @Test
    void score_modelOfPairs_getsTheTargetAsSecondText() {
        try (OnnxSentimentModel model = model(TinyModel.description("\"target\": \"pair\""))) {
            assertSame(model.score(masked()), TinyModel.logits("Acme fell and x rose.", "Acme"), 1);
            assertSame(model.score(MaskedText.whole("it fell")), TinyModel.logits("it fell", ""), 1);
        }
    }

    @Test
    void score_longPair_keepsTheTarget() {
        try (OnnxSentimentModel model = model(TinyModel.description("\"target\": \"pair\""))) {
            MaskedText text = new MaskedText(List.of("", " fell" + " rose".repeat(50)), List.of("bad bad"));

            Probabilities score = model.score(text);

            assertSame(score, TinyModel.logits("bad bad fell" + " rose".repeat(8), "bad bad"), 1);
        }
    }

    @Test
    void score_modelWithoutTarget_readsTheTextAsWritten() {
        try (OnnxSentimentModel model = model(TinyModel.description())) {
            assertThat(model.shape().target()).isEqualTo(TargetForm.NONE);
            assertSame(model.score(masked()), TinyModel.logits("Acme fell and x rose.", ""), 1);
        }
    }

    @Test
    void score_outputsOfOneLabel_areAddedUp() {
        String labels =
                "{\"name\": \"two\", \"version\": \"1\", \"labels\": [\"positive\", \"negative\", \"positive\"], \"max_tokens\": 16}";
        try (OnnxSentimentModel model = model(labels)) {
            double[] logits = TinyModel.logits("good but fell", "");

            Probabilities score = model.score(MaskedText.whole("good but fell"));

            assertThat(score.neutral()).isZero();
            assertThat(score.negative()).isCloseTo(share(logits, 1, 1), within(SAME));
        }
    }

    @Test
    void info_withoutChecksum_hasThatOfTheWeights() {
        try (OnnxSentimentModel model = model(TinyModel.description())) {
            assertThat(model.info().sha256()).hasSize(64);
            assertThat(model.info().name()).isEqualTo("tiny");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "model.json | there is no | docs/sentiment.md",
                "tokenizer.json | tokenizer.json | docs/sentiment.md",
                "model.onnx | model.onnx | docs/sentiment.md"
            })
    void in_folderWithoutAFile_saysWhichAndWhatToDo(String file, String problem, String remedy) throws IOException {
        TinyModel.write(folder);
        Files.delete(folder.resolve(file));

        assertRefused(folder.resolve(file).toString(), problem, remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'labels': ['positive', 'negative', 'neutral', 'neutral'], | answers with 3 numbers | has 4 labels",
                "'labels': ['positive', 'hopeful'], | has the label \"hopeful\" | negative, neutral and positive",
                "'labels': ['positive', 'neutral', 'neutral'], | labels must | name negative and positive",
                "'labels': ['LABEL_0'], | has the label \"LABEL_0\" | labels are",
                " | labels must | in order",
                "'max_tokens': 2, | max_tokens must be at least 8 | not 2",
                "'temperature': 0, | temperature must be above 0 | not 0",
                "'uncertain_below': 3, | uncertain_below must be 0 to 1 | not 3",
                "'target': 'middle', | has the target \"middle\" | \"marker\", \"pair\" or \"none\"",
                "'target': 'marker', | needs a target_token | target",
                "'target_token': 'no such', | does not keep the target token | added_tokens",
                "'figure_marks': ['good', 'bad'], | figure_marks must be three tokens | there are 2",
                "'figure_marks': ['good', 'bad', 'so so'], | does not keep the figure mark so so | added_tokens",
                "'output': {'name': 'scores'}, | has the outputs [logits] | name that of the logits",
                "'sha256': '00', | checksum of model.onnx | install both again"
            })
    void in_folderWithAWrongDescription_saysWhatIsWrong(String field, String problem, String remedy) {
        String rest = String.valueOf(field).replace("null", "").replace('\'', '"');
        String labels = rest.contains("labels") || rest.isBlank()
                ? ""
                : "\"labels\": [\"positive\", \"negative\", \"neutral\"],";
        String tokens = rest.contains("max_tokens") ? "" : "\"max_tokens\": 16,";
        TinyModel.write(folder, "{%s %s %s \"name\": \"n\", \"version\": \"1\"}".formatted(rest, labels, tokens));

        assertRefused(problem, remedy);
    }

    @Test
    void in_folderWithATokenizerOfAnotherModel_saysThatItDoesNotFit() throws IOException {
        TinyModel.write(folder);
        List<String> more = new ArrayList<>(TinyModel.WORDS);
        more.add("another");
        Files.writeString(folder.resolve("tokenizer.json"), TinyModel.tokenizer(more));

        assertRefused("tokenizer.json does not fit model.onnx", "number 8", "take both from one model");
    }

    @Test
    void in_folderWithWeightsThatAreNone_saysThatTheRuntimeRefusesThem() throws IOException {
        TinyModel.write(folder);
        Files.writeString(folder.resolve("model.onnx"), "<html>not found</html>");

        assertRefused("the runtime refuses the weights model.onnx");
    }

    @Test
    void in_folderWithATokenizerThatIsNone_saysSo() throws IOException {
        TinyModel.write(folder);
        Files.writeString(folder.resolve("tokenizer.json"), "{}");

        assertRefused("cannot make a tokenizer of tokenizer.json");
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(() -> OnnxSentimentModel.in(folder, 1))
                .isInstanceOf(ScoringException.class)
                .hasMessageContainingAll(parts);
    }

    private OnnxSentimentModel model(String description) {
        return OnnxSentimentModel.in(TinyModel.write(folder, description), 1);
    }

    private static MaskedText masked() {
        return new MaskedText(List.of("", " fell and x rose."), List.of("Acme"));
    }

    private static String text(Random random, int words) {
        return String.join(
                " ",
                IntStream.range(0, words)
                        .mapToObj(i -> random.nextInt(5) == 0
                                ? "stranger"
                                : TinyModel.WORDS.get(4 + random.nextInt(TinyModel.WORDS.size() - 4)))
                        .toList());
    }

    private static void assertSame(Probabilities score, double[] logits, double temperature) {
        assertThat(score.positive()).isCloseTo(share(logits, 0, temperature), within(SAME));
        assertThat(score.negative()).isCloseTo(share(logits, 1, temperature), within(SAME));
        assertThat(score.neutral()).isCloseTo(share(logits, 2, temperature), within(SAME));
    }

    private static double share(double[] logits, int label, double temperature) {
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit / temperature);
        }
        return Math.exp(logits[label] / temperature) / sum;
    }
}
