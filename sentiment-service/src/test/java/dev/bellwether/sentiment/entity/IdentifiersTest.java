package dev.bellwether.sentiment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Test
    void lei_randomOnes_areTakenWhenTheirNumberLeavesOne() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);

        for (int round = 0; round < 20_000; round++) {
            String lei = round % 2 == 0 ? random(random, 20) : checked(random(random, 18));
            boolean isRight = number(lei).mod(BigInteger.valueOf(97)).equals(BigInteger.ONE);

            assertThat(isTaken(lei)).as(lei).isEqualTo(isRight);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HWUPKR0MPOU8FGXBT39", "HWUPKR0MPOU8FGXBT395", "hwupkr0mpou8fgxbt394", "HWUPKR0MPOU8FGXBT39 "})
    void lei_shortMistypedOrInSmallLetters_isRefused(String lei) {
        assertThatThrownBy(() -> new Identifiers("", lei)).hasMessageContaining("LEI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901", "12a"})
    void cik_longOrWithLetters_isRefused(String cik) {
        assertThatThrownBy(() -> Identifiers.ofCik(cik)).hasMessageContaining("CIK");
    }

    private static boolean isTaken(String lei) {
        try {
            new Identifiers("", lei);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** With the two digits that make the whole leave 1. */
    private static String checked(String first) {
        int digits = 98 - number(first + "00").mod(BigInteger.valueOf(97)).intValue();
        return first + (digits < 10 ? "0" : "") + digits;
    }

    private static BigInteger number(String lei) {
        return new BigInteger(lei.chars()
                .mapToObj(c -> String.valueOf(Character.digit(c, 36)))
                .collect(Collectors.joining()));
    }

    private static String random(Random random, int length) {
        return random.ints(length, 0, CHARACTERS.length())
                .mapToObj(i -> CHARACTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
