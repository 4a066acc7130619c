package dev.bellwether.article.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.article.time.TimeExpressions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final List<String> PIECES = List.of(
            "May",
            "may",
            "mid-May",
            "5",
            "17,",
            "2024",
            "9am",
            "p.m.",
            "Friday",
            "Fri.",
            "last",
            "week",
            "just",
            "now",
            "two",
            "hours",
            "ago",
            "yesterday",
            "this morning",
            "moments",
            "this",
            "an",
            "o'clock",
            "Jane’s",
            "中",
            "é",
            "e\u0301",
            "-",
            "--",
            "'",
            "|",
            "—",
            "Σ",
            "İ");

    @Test
    void of_atMostSome_areTheFirstOfAll() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);

        for (int round = 0; round < 2_000; round++) {
            String text = text(random);
            int most = 1 + random.nextInt(4);
            List<String> all = Words.of(text);

            assertThat(Words.of(text, most))
                    .as("seed %d, %d of: %s", seed, most, text)
                    .isEqualTo(all.subList(0, Math.min(most, all.size())));
        }
    }

    @Test
    void timeExpressions_inAnyText_mayBeAmongItsWords() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int found = 0;

        for (int round = 0; round < 20_000; round++) {
            String text = text(random);
            boolean isFound = !TimeExpressions.in(text).isEmpty();
            found += isFound ? 1 : 0;

            assertThat(!isFound || TimeExpressions.mayBeAmong(Words.of(text)))
                    .as("seed %d: %s", seed, text)
                    .isTrue();
        }
        assertThat(found).as("seed %d", seed).isGreaterThan(1_000);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(6); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
