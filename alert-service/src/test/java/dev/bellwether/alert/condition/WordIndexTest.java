package dev.bellwether.alert.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordIndexTest {

    @Test
    void contains_wordsPartedByPunctuation_areFoundWhateverTheCase() {
        WordIndex index = WordIndex.of("Q3-Results: ΟΔΟΣ, don't");

        assertThat(index.contains(Words.of("q3 results"))).isTrue();
        assertThat(index.contains(Words.of("οδος"))).isTrue();
        assertThat(index.contains(Words.of("DON'T"))).isTrue();
        assertThat(index.contains(Words.of("result"))).isFalse();
    }

    @Test
    void contains_phraseAcrossTitleAndBody_isNotFound() {
        assertThat(WordIndex.of("a b", "c d").contains(Words.of("b c"))).isFalse();
    }

    @Test
    void after_wordsOfATextAlone_areGivenOnce() {
        WordIndex index = WordIndex.of("The unit fell", "Fell the unit, the unit");

        assertThat(index.after("the")).containsExactly("unit");
        assertThat(index.after("unit")).containsExactlyInAnyOrder("fell", "the");
        assertThat(index.after("fell")).containsExactly("the");
        assertThat(index.after("rose")).isEmpty();
    }

    @Test
    void haveSentence_phrasesOfOneSentenceInAnyOrder_areFoundAndNoOthers() {
        String body = "😀 The unit cut costs. Guidance was lowered again.";
        int second = body.codePointCount(0, body.indexOf("Guidance"));
        WordIndex index = WordIndex.of(
                List.of("Guidance cut", body),
                List.of(
                        new WordIndex.Sentence(0, 0, 12),
                        new WordIndex.Sentence(1, 0, second - 1),
                        new WordIndex.Sentence(1, second, body.codePointCount(0, body.length()))));

        assertThat(index.haveSentence(List.of("lowered", "again"), List.of("guidance")))
                .isTrue();
        assertThat(index.haveSentence(List.of("cut"), List.of("guidance"))).isTrue();
        assertThat(index.haveSentence(List.of("costs"), List.of("guidance"))).isFalse();
        assertThat(index.haveSentence(List.of("costs", "guidance"), List.of("lowered")))
                .isFalse();
        assertThat(index.contains(List.of("costs", "guidance"))).isTrue();
    }

    @Test
    void contains_onRandomText_agreesWithSearchOfTheWords() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            List<String> text = words(random, random.nextInt(30));
            List<String> phrase = words(random, random.nextInt(1, 4));

            boolean expected = Collections.indexOfSubList(text, phrase) >= 0;

            assertThat(WordIndex.of(String.join(" ", text)).contains(phrase))
                    .as("%s in %s; seed %s", phrase, text, seed)
                    .isEqualTo(expected);
        }
    }

    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(String.valueOf((char) ('a' + random.nextInt(3))));
        }
        return words;
    }
}
