package dev.bellwether.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTest {
    private static final String ESCAPE = Character.toString(27);

    @Test
    void text_withTerminalEscape_losesIt() {
        String text = Cell.of("Shares " + ESCAPE + "[2Jfall").text();

        assertThat(text).isEqualTo("Shares \uFFFD[2Jfall");
    }

    @Test
    void text_withBidirectionalOverride_losesIt() {
        assertThat(Cell.of("a\u202Eb").text()).isEqualTo("a\uFFFDb");
    }

    @Test
    void text_withTab_getsSpace() {
        assertThat(Cell.of("a\tb").text()).isEqualTo("a b");
    }

    @Test
    void wrapped_atWidth_breaksBetweenWords() {
        assertThat(Cell.of("one two three").wrapped(8)).containsExactly("one two", "three");
    }

    @Test
    void wrapped_longWord_isCutAtWidth() {
        assertThat(Cell.of("abcdefgh").wrapped(3)).containsExactly("abc", "def", "gh");
    }

    @Test
    void wrapped_wordThatFitsExactly_staysWhole() {
        assertThat(Cell.of("abc def").wrapped(3)).containsExactly("abc", "def");
    }

    @Test
    void wrapped_characterOutsideTheBasicPlane_isNeverSplit() {
        assertThat(Cell.of("\uD83D\uDE80\uD83D\uDE80").wrapped(1)).containsExactly("\uD83D\uDE80", "\uD83D\uDE80");
    }

    @Test
    void wrapped_lineBreaks_areKept() {
        assertThat(Cell.of("a\n\nb").wrapped(10)).containsExactly("a", "", "b");
    }
}
