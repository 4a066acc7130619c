package dev.bellwether.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final List<Double> STRANGE = List.of(
            0.0,
            -0.0,
            0.1,
            0.1 + 0.2,
            1e308,
            -1e308,
            Double.MIN_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY);

    @Test
    void scan_ofSortedPostings_endsBeforeNoneThatHolds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            Order order = new Order("sentiment.score", random.nextBoolean());
            double[] bounds = random.doubles(20, -1, 1).toArray();
            bounds[0] = STRANGE.get(random.nextInt(STRANGE.size()));
            long[] postings = new long[bounds.length];
            for (int i = 0; i < bounds.length; i++) {
                postings[i] = order.posting(bounds[i], i);
            }
            Arrays.sort(postings);
            double number = random.nextInt(4) == 0
                    ? STRANGE.get(random.nextInt(STRANGE.size()))
                    : bounds[random.nextInt(bounds.length)] + random.nextInt(-1, 2) * 1e-12;

            boolean isOver = false;
            for (long posting : postings) {
                double bound = bounds[(int) posting];
                boolean holds = order.isUpper() ? number <= bound : number >= bound;
                isOver |= order.leavesOut(posting, number);
                assertThat(isOver && holds)
                        .as("%s against %s, %s; seed %s", number, bound, order, seed)
                        .isFalse();
            }
        }
    }

    @Test
    void leavesOut_noNumber_isNever() {
        Order upper = new Order("sentiment.score", true);

        assertThat(upper.leavesOut(upper.posting(-0.5, 1), Double.NaN)).isFalse();
        assertThat(upper.leavesOut(upper.posting(-0.5, 1), -0.4)).isTrue();
    }
}
