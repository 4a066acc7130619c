package dev.bellwether.alert.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonTest {

    private static final MathContext EXACT = new MathContext(60);

    @ParameterizedTest
    @CsvSource({"1,0.02", "3,0.02", "7,1", "30,5", "5,30", "1,0.0000001", "200,100", "90,100", "40,0.5", "0,3"})
    void tail_isTheSumOfItsTerms(int count, double mean) {
        assertThat(Poisson.tail(count, mean) / oracle(count, mean)).isEqualTo(1, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"3,0.3", "5,1", "6,1.5", "9,3", "14,6"})
    void slidingTail_isHowOftenASlidingWindowHasSoMany(int count, double mean) {
        Random random = new Random(count);
        int runs = 200_000;
        int seen = 0;
        for (int run = 0; run < runs; run++) {
            seen += hasWindowWith(count, times(mean, random)) ? 1 : 0;
        }

        assertThat(Poisson.slidingTail(count, mean) / (seen / (double) runs)).isEqualTo(1, within(0.15));
    }

    /** When things happen from 0 to 2, at a rate for each 1. */
    private static List<Double> times(double rate, Random random) {
        List<Double> times = new ArrayList<>();
        for (double time = next(rate, random); time < 2; time += next(rate, random)) {
            times.add(time);
        }
        return times;
    }

    private static double next(double rate, Random random) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    private static boolean hasWindowWith(int count, List<Double> times) {
        for (int last = count - 1; last < times.size(); last++) {
            if (times.get(last) - times.get(last - count + 1) < 1) {
                return true;
            }
        }
        return false;
    }

    /** Term by term, in sixty digits, from the definition. */
    private static double oracle(int count, double mean) {
        BigDecimal exactMean = new BigDecimal(mean);
        BigDecimal term = exponentialOfMinus(exactMean);
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k < 2_000; k++) {
            if (k >= count) {
                sum = sum.add(term, EXACT);
            }
            term = term.multiply(exactMean, EXACT).divide(BigDecimal.valueOf(k + 1), EXACT);
        }
        return sum.doubleValue();
    }

    private static BigDecimal exponentialOfMinus(BigDecimal x) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal exponential = BigDecimal.ZERO;
        for (int k = 1; k < 2_000; k++) {
            exponential = exponential.add(term, EXACT);
            term = term.multiply(x, EXACT).divide(BigDecimal.valueOf(k), EXACT);
        }
        return BigDecimal.ONE.divide(exponential, EXACT);
    }
}
