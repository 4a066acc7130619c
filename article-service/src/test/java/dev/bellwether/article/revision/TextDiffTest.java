package dev.bellwether.article.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {

    private static final List<String> WORDS = List.of(
            "fell", "rose", "shares", "don't", "3.5", "§", "naïve", "𝒳-ray", "株価", "👩‍👩‍👧", "\"", ",", "e\u0301");

    @ParameterizedTest
    @CsvSource({
        "'Shares fell 14 percent.', 'Shares fell 41 percent.', '[14=>41]'",
        "'Shares fell.', 'Shares fell sharply.', '[=> sharply]'",
        "'Shares fell sharply.', 'Shares fell.', '[ sharply=>]'",
        "'The old chief left.', 'The new chair stayed.', '[old chief left=>new chair stayed]'",
        "'Same.', 'Same.', ''",
        "'', 'New.', '[=>New.]'",
        "'𝒳 fell 𝒴 today', '𝒳 rose 𝒴 today', '[fell=>rose]'",
    })
    void between_twoTexts_givesTheWordsThatChanged(String before, String after, String expected) {
        assertThat(shown(before, after)).isEqualTo(expected);
    }

    @Test
    void between_aParagraphInserted_leavesItsNeighboursAlone() {
        assertThat(shown("One.\n\nThree.", "One.\n\nTwo.\n\nThree.")).isEqualTo("[=>Two.\n\n]");
    }

    @Test
    void between_wordsOfTwoParagraphs_areTwoEdits() {
        assertThat(shown("It ends badly\n\nNow it begins", "It ends well\n\nThen it begins"))
                .isEqualTo("[badly=>well][Now=>Then]");
    }

    @Test
    void between_randomEdits_appliedToTheOldTextGiveTheNew() {
        for (int round = 0; round < 3_000; round++) {
            long seed = 7_919L * round;
            Random random = new Random(seed);
            List<String> old = text(random, random.nextInt(60));
            String before = String.join("", old);
            String after = String.join("", edited(old, random));

            List<TextEdit> edits = TextDiff.between(before, after);

            assertThat(applied(edits, before, after)).as("seed %d", seed).isEqualTo(after);
            assertThat(edits).as("seed %d", seed).noneMatch(TextEdit::wholeParagraphs);
            for (int i = 1; i < edits.size(); i++) {
                Range last = edits.get(i - 1).before();
                assertThat(edits.get(i).before().start()).as("seed %d", seed).isGreaterThan(last.end());
            }
        }
    }

    @Test
    void between_longTextsThatShareNothing_fallsToWholeParagraphs() {
        String before = many(20_000, "old");
        String after = many(20_000, "young");

        List<TextEdit> edits = TextDiff.between(before, after);

        assertThat(edits)
                .containsExactly(new TextEdit(new Range(0, before.length()), new Range(0, after.length()), true));
    }

    @Test
    void between_aLongTextWithOneWordChanged_findsTheWord() {
        String before = many(30_000, "old");
        String after = before.replace("old15000 ", "young ");

        assertThat(shown(before, after)).isEqualTo("[old15000=>young]");
    }

    private static String many(int words, String word) {
        return IntStream.range(0, words)
                .mapToObj(i -> word + i + (i % 100 == 99 ? "\n\n" : " "))
                .collect(Collectors.joining());
    }

    /** Words with spaces, some of them ends of paragraphs. */
    private static List<String> text(Random random, int words) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            pieces.add(WORDS.get(random.nextInt(WORDS.size())));
            pieces.add(random.nextInt(8) == 0 ? "\n\n" : " ");
        }
        return pieces;
    }

    private static List<String> edited(List<String> old, Random random) {
        List<String> young = new ArrayList<>(old);
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(young.size() + 1);
            switch (random.nextInt(3)) {
                case 0 -> young.addAll(at, text(random, random.nextInt(4)));
                case 1 ->
                    young.subList(at, Math.min(young.size(), at + random.nextInt(5)))
                            .clear();
                default -> {
                    if (at < young.size()) {
                        young.set(at, WORDS.get(random.nextInt(WORDS.size())));
                    }
                }
            }
        }
        return young;
    }

    /** By code points, and by nothing but the edits. */
    private static String applied(List<TextEdit> edits, String before, String after) {
        StringBuilder made = new StringBuilder();
        int reached = 0;
        for (TextEdit edit : edits) {
            made.append(cut(before, new Range(reached, edit.before().start()))).append(cut(after, edit.after()));
            reached = edit.before().end();
        }
        return made.append(cut(before, new Range(reached, before.codePointCount(0, before.length()))))
                .toString();
    }

    private static String shown(String before, String after) {
        return TextDiff.between(before, after).stream()
                .map(edit -> "[" + cut(before, edit.before()) + "=>" + cut(after, edit.after()) + "]")
                .collect(Collectors.joining());
    }

    private static String cut(String text, Range span) {
        int[] codePoints = text.codePoints().toArray();
        return new String(codePoints, span.start(), span.end() - span.start());
    }
}
