package dev.bellwether.article.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlocksTest {
    @Test
    void of_emojiBefore_countsCodePoints() {
        List<Block> blocks = Blocks.of("😀 up\n😀😀");

        assertThat(blocks).extracting(Block::start, Block::end).containsExactly(tuple(0, 4), tuple(5, 7));
    }

    @Test
    void of_lineEndsOfAnyKind_partBlocks() {
        List<Block> blocks = Blocks.of("one\r\ntwo\rthree\u2028four\u0085five\n\r\nsix");

        assertThat(blocks).extracting(Block::text).containsExactly("one", "two", "three", "four", "five", "six");
        assertThat(blocks).extracting(Block::afterBlank).containsExactly(true, false, false, false, false, true);
    }

    @Test
    void of_invisibleCharacters_areLeftOutOfTextAndSpan() {
        List<Block> blocks = Blocks.of("\uFEFF\u00a0 sha\u00ADres\u00a0\u200b\tfell\u0000!\u202E \u200b\n\u200b\n");

        assertThat(blocks)
                .extracting(Block::text, Block::start, Block::end)
                .containsExactly(tuple("shares fell !", 3, 19));
    }

    @Test
    void of_unpairedSurrogate_isReplaced() {
        assertThat(Blocks.of("a\uD800b")).extracting(Block::text).containsExactly("a\uFFFDb");
    }

    @Test
    void of_onlyBlanks_isEmpty() {
        assertThat(Blocks.of(" \n\t\r\n\u00a0\u3000\u200b\n")).isEmpty();
    }

    @Test
    void of_wrappedParagraph_isOneBlock() {
        String page =
                "The company said on Tuesday that its board had\napproved the plan, and that shareholders would\nvote.\n";

        assertThat(Blocks.of(page))
                .extracting(Block::text, Block::start, Block::end)
                .containsExactly(tuple(
                        "The company said on Tuesday that its board had approved the plan,"
                                + " and that shareholders would vote.",
                        0,
                        page.length() - 1));
    }

    @Test
    void of_linesThatAreComplete_stayApart() {
        assertThat(Blocks.of(
                        "Short line\nand another\n\nThe first long sentence of all is a line that ends here.\nnext"))
                .hasSize(4);
    }

    @Test
    void of_randomText_spansHoldTheBlocks() {
        long seed = 99;
        Random random = new Random(seed);
        String[] parts = {"word", " ", "\n", "\r\n", "😀", "\u00a0", "\u200b", "ش", "\t", "x", "\u0001"};
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(20, 0, parts.length).mapToObj(part -> parts[part]).forEach(text::append);
            String page = text.toString();

            for (Block block : Blocks.of(page)) {
                String at = page.substring(
                        page.offsetByCodePoints(0, block.start()), page.offsetByCodePoints(0, block.end()));
                assertThat(Blocks.clean(at)).as("%s, seed %d", page, seed).isEqualTo(block.text());
            }
        }
    }
}
