package dev.bellwether.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.api.article.v1.TextSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    @Test
    void marked_countsCodePoints() {
        assertThat(Highlights.marked("\ud83d\ude80 up and up", List.of(span(2, 4), span(9, 11))))
                .isEqualTo("\ud83d\ude80 «up» and «up»");
    }

    @Test
    void around_showsTheFirstStretchInWholeWords() {
        String text = "word ".repeat(100) + "here\n\n" + "tail ".repeat(100);

        String shown = Highlights.around(text, List.of(span(500, 504)));

        assertThat(shown).startsWith("…word ").contains("word «here»  tail").endsWith("tail…");
        assertThat(shown.length()).isLessThan(170);
    }

    @Test
    void around_ofNothing_isEmpty() {
        assertThat(Highlights.around("text", List.of())).isEmpty();
    }

    private static TextSpan span(int start, int end) {
        return TextSpan.newBuilder().setStart(start).setEnd(end).build();
    }
}
