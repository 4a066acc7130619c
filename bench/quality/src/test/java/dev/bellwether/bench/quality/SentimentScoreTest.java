package dev.bellwether.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.bench.load.measure.Value;
import dev.bellwether.sentiment.scoring.Cuts;
import dev.bellwether.sentiment.scoring.MaskedText;
import dev.bellwether.sentiment.scoring.ModelInfo;
import dev.bellwether.sentiment.scoring.Probabilities;
import dev.bellwether.sentiment.scoring.SentimentModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentimentScoreTest {

    private static final Probabilities BAD = new Probabilities(0.9, 0.1, 0);
    private static final Probabilities PLAIN = new Probabilities(0.2, 0.6, 0.2);
    private static final Probabilities GOOD = new Probabilities(0, 0.1, 0.9);

    @Test
    void of_everyMention_isHidden() {
        assertThat(pieces("Acme rose; Acme's rival fell", "Acme", -1, -1))
                .containsExactly("", " rose; ", "'s rival fell");
    }

    @Test
    void of_partOfALongerWord_stays() {
        assertThat(pieces("Sector funds and the SEC", "SEC", -1, -1)).containsExactly("Sector funds and the ", "");
    }

    @Test
    void of_givenOffsets_countCodePointsAndChooseTheSpelling() {
        assertThat(pieces("\uD83D\uDE80 acme and ACME", "Acme", 11, 15)).containsExactly("\uD83D\uDE80 acme and ", "");
    }

    @Test
    void of_nameThatIsNotThere_isHiddenByItsFirstWord() {
        assertThat(pieces("Acme gains", "Acme Corporation", -1, -1)).containsExactly("", " gains");
    }

    @Test
    void of_noMention_isTheWholeText() {
        assertThat(pieces("Oil gains", "Acme", -1, -1)).containsExactly("Oil gains");
        assertThat(pieces("Oil gains", "", -1, -1)).containsExactly("Oil gains");
    }

    @Test
    void read_columnsInAnyOrder_givesTheSplit(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("own.tsv");
        Files.writeString(
                table,
                "text\tsplit\ttarget\tlabel\n\"He said \"\"no\"\" to Acme\"\tdev\tAcme\tneutral\nOil fell\ttrain\t\tnegative\n");

        List<LabelledSentence> sentences = LabelledSentences.read(table, "dev");

        assertThat(sentences).extracting(LabelledSentence::text).containsExactly("He said \"no\" to Acme");
    }

    @Test
    void read_lineWithAValueTooFew_saysWhichLine(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("own.tsv");
        Files.writeString(table, "split\tlabel\ttarget\ttext\ndev\tneutral\t\tOil\ndev\tneutral\tOil\n");

        assertThatThrownBy(() -> LabelledSentences.read(table, "dev"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("own.tsv, line 3: 3 values for 4 columns");
    }

    @Test
    void values_ofASmallTable_areAsByHand() {
        List<Value> values = values(
                sentence("a", "negative"),
                sentence("a", "neutral"),
                sentence("b", "neutral"),
                sentence("c", "positive"),
                sentence("d", "negative"));

        assertThat(value(values, "accuracy, x").value()).isEqualTo(3 / 5.0);
        assertThat(value(values, "macro-F1, x").value()).isCloseTo((0.5 + 2 / 3.0 + 2 / 3.0) / 3, within(1e-9));
        assertThat(value(values, "precision of confident calls, x").value()).isEqualTo(2 / 4.0);
        assertThat(value(values, "calls of the opposite sign, x").value()).isEqualTo(1 / 5.0);
        assertThat(value(values, "calibration error, x").value()).isCloseTo((4 * 0.4 + 0.4) / 5, within(1e-9));
    }

    @Test
    void values_accuracy_liesInItsInterval() {
        Value accuracy = value(
                values(sentence("a", "negative"), sentence("b", "positive"), sentence("c", "positive")), "accuracy, x");

        assertThat(accuracy.low()).isZero();
        assertThat(accuracy.high()).isEqualTo(1);
    }

    @Test
    void largestChange_modelThatScoresByTheCall_isSeen() {
        List<MaskedText> texts = List.of(MaskedText.whole("a"), MaskedText.whole("b"));
        Random fickle = new Random(3);
        SentimentModel unsteady = model(text -> fickle.nextBoolean() ? GOOD : BAD);

        assertThat(ScoresUnderLoad.largestChange(unsteady, texts, new Random(1)))
                .isEqualTo(0.9);
        assertThat(ScoresUnderLoad.largestChange(model(text -> GOOD), texts, new Random(1)))
                .isZero();
    }

    private static List<String> pieces(String text, String target, int start, int end) {
        return LabelledSentence.of("1", "dev", "neutral", text, target, start, end)
                .masked()
                .pieces();
    }

    private static LabelledSentence sentence(String text, String label) {
        return LabelledSentence.of("1", "dev", label, text, "", -1, -1);
    }

    /** Of a model that finds "a" bad, "b" plain and all else good. */
    private static List<Value> values(LabelledSentence... sentences) {
        SentimentModel model = model(text -> switch (text) {
            case "a" -> BAD;
            case "b" -> PLAIN;
            default -> GOOD;
        });
        return SentimentScore.of(model, List.of(sentences)).values("x", new Random(1));
    }

    private static Value value(List<Value> values, String name) {
        return values.stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static SentimentModel model(Function<String, Probabilities> scores) {
        return new SentimentModel() {
            @Override
            public ModelInfo info() {
                return new ModelInfo("test", "1", "0", "test", 128, new Cuts(0));
            }

            @Override
            public Probabilities score(MaskedText text) {
                return scores.apply(text.pieces().get(0));
            }
        };
    }
}
