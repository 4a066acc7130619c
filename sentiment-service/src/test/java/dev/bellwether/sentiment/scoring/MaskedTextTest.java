package dev.bellwether.sentiment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sentiment.text.Part;
import dev.bellwether.sentiment.text.Sentence;
import dev.bellwether.sentiment.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskedTextTest {
    private static final Sentence SENTENCE = new Sentence(new Span(Part.BODY, 10, 22), "\uD83D\uDE80 Foo met Bar.", 0);

    @Test
    void hiding_mentions_leavesWhatIsBetweenThem() {
        MaskedText masked =
                MaskedText.hiding(SENTENCE, List.of(new Span(Part.BODY, 12, 15), new Span(Part.BODY, 20, 23)));

        assertThat(masked.pieces()).containsExactly("\uD83D\uDE80 ", " met ", ".");
        assertThat(masked.hasTarget()).isTrue();
    }

    @Test
    void hiding_spansOutsideTheSentence_areLeftOut() {
        MaskedText masked = MaskedText.hiding(
                SENTENCE,
                List.of(new Span(Part.TITLE, 12, 15), new Span(Part.BODY, 0, 5), new Span(Part.BODY, 30, 40)));

        assertThat(masked).isEqualTo(MaskedText.whole(SENTENCE.text()));
        assertThat(masked.hasTarget()).isFalse();
    }

    @Test
    void hiding_spanOverTheEnd_isCutThere() {
        MaskedText masked = MaskedText.hiding(SENTENCE, List.of(new Span(Part.BODY, 20, 99)));

        assertThat(masked.pieces()).containsExactly("\uD83D\uDE80 Foo met ", "");
    }
}
