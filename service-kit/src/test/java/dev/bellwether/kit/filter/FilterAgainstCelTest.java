package dev.bellwether.kit.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The typed filter against its oracle: CEL's own evaluator on the same text. */
class FilterAgainstCelTest {

    private static final int FILTERS = 3000;
    private static final int ITEMS = 50;

    @Test
    void test_randomFilters_sayWhatCelSays() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Map<String, Object>> items = Items.random(random, ITEMS);
        RandomFilters filters = new RandomFilters(random);
        int passed = 0;

        for (int i = 0; i < FILTERS; i++) {
            String text = filters.next();
            Filter filter = Filters.parse(text, Items.SCHEMA);
            CelOracle oracle = new CelOracle(text);
            for (Map<String, Object> item : items) {
                boolean expected = oracle.test(item);
                assertThat(filter.test(item))
                        .as("seed %d: %s on %s", seed, text, item)
                        .isEqualTo(expected);
                passed += expected ? 1 : 0;
            }
        }

        // Else the filters would be too plain to tell one meaning from another.
        assertThat(passed / (double) (FILTERS * ITEMS))
                .as("share passed, seed %d", seed)
                .isBetween(0.2, 0.8);
    }

    @Test
    void compareCodePoints_randomTexts_ordersAsArraysOfCodePoints() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int[] alphabet = {'a', 'b', 0xd7ff, 0xe000, 0xfffd, 0x10000, 0x1f600, 0x10ffff};

        for (int i = 0; i < 20_000; i++) {
            int[] left = random.ints(random.nextInt(4), 0, alphabet.length)
                    .map(n -> alphabet[n])
                    .toArray();
            int[] right = random.ints(random.nextInt(4), 0, alphabet.length)
                    .map(n -> alphabet[n])
                    .toArray();

            int order =
                    TermTest.compareCodePoints(new String(left, 0, left.length), new String(right, 0, right.length));

            assertThat(Integer.signum(order))
                    .as("seed %d", seed)
                    .isEqualTo(Integer.signum(Arrays.compare(left, right)));
        }
    }
}
