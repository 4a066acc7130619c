package dev.bellwether.article.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final String CHINESE = "北方机器人公司周二上调全年预期，因为仓库机械臂订单翻了一番。公司现在预计收入为4.1亿美元，远高于分析师预期的3.65亿美元。股价上涨8%。";

    @Test
    void containment_ofRandomSets_isThatOfTheWholeSets() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int[] one = random.ints(1 + random.nextInt(20_000)).toArray();
            int common = random.nextInt(one.length + 1);
            int[] other = IntStream.concat(Arrays.stream(one, 0, common), random.ints(1 + random.nextInt(20_000)))
                    .toArray();

            Sample a = Sample.of(one);
            Sample b = Sample.of(other);
            double found = Sample.containment(a, b);

            // Six standard deviations of a share among so many that are compared.
            double compared = Math.min(a.size(), b.size()) / (1 << Math.max(a.level(), b.level()));
            double error = 3 / Math.sqrt(Math.max(1, compared));
            assertThat(found).as("seed %d", seed).isBetween(exact(one, other) - error, exact(one, other) + error);
            if (Math.max(one.length, other.length) <= Sample.MOST) {
                assertThat(found).as("seed %d", seed).isEqualTo(exact(one, other));
            }
        }
    }

    private static double exact(int[] one, int[] other) {
        Set<Integer> a = Arrays.stream(one).boxed().collect(Collectors.toSet());
        Set<Integer> b = Arrays.stream(other).boxed().collect(Collectors.toSet());
        Set<Integer> both = new HashSet<>(a);
        both.retainAll(b);
        return (double) both.size() / Math.min(a.size(), b.size());
    }

    @Test
    void bytes_ofAnyText_areReadBackAsTheSame() {
        Random random = new Random(1);
        String text = random.ints(30_000, 0, 900)
                .mapToObj(word -> (word % 7 == 0 ? "W" : "w") + word)
                .collect(Collectors.joining(" "));
        Fingerprint fingerprint = Fingerprint.of(text).fingerprint();

        Fingerprint read = Fingerprint.fromBytes(fingerprint.toBytes()).orElseThrow();

        assertThat(read.toBytes()).isEqualTo(fingerprint.toBytes()).hasSizeLessThan(20_000);
        assertThat(Likeness.of(read, fingerprint).shared()).isEqualTo(1);
        assertThat(Likeness.of(read, fingerprint).disagreement()).isZero();
    }

    @Test
    void bytes_ofAnotherFormatOrCutOff_areNotTaken() {
        byte[] bytes = Fingerprint.of("one two three four").fingerprint().toBytes();
        byte[] other = bytes.clone();
        other[0]++;

        assertThat(Fingerprint.fromBytes(other)).isEmpty();
        assertThatThrownBy(() -> Fingerprint.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)))
                .hasMessageContaining("cut off");
    }

    /** Stored fingerprints are compared with those of later versions. */
    @Test
    void bands_ofAText_stayTheSameForGood() {
        assertThat(Fingerprint.of("Wheat rose 2 per cent in Odesa.").bands()).startsWith(GOLDEN_BANDS);
    }

    private static final long[] GOLDEN_BANDS = {8415330463117130605L, 4801937397220869542L};

    @Test
    void copy_ofChineseTextWithASentenceLess_isNear() {
        String shorter = CHINESE.substring(0, CHINESE.indexOf("股价"));

        assertThat(likeness(shorter, CHINESE).copy()).contains(Copy.NEAR);
        assertThat(Fingerprint.of(shorter).bands())
                .containsAnyOf(Fingerprint.of(CHINESE).bands());
    }

    @Test
    void copy_ofChineseTextWithOtherNumbers_isNone() {
        String other = CHINESE.replace("4.1", "5.2").replace("3.65", "4.75").replace("8%", "3%");

        assertThat(likeness(other, CHINESE).copy()).isEmpty();
    }

    @Test
    void copy_ofTheShorterAndOfTheLongerText_isExcerptAndNear() {
        String text = IntStream.range(0, 120)
                .mapToObj(word -> Character.toString('a' + word % 26) + Character.toString('a' + word / 26) + "rd")
                .collect(Collectors.joining(" "));
        String part = text.substring(0, text.length() / 3);

        assertThat(likeness(part, text).copy()).contains(Copy.EXCERPT);
        assertThat(likeness(text, part).copy()).contains(Copy.NEAR);
    }

    @Test
    void copy_ofAFewWords_isNone() {
        assertThat(likeness("Trading was halted at noon.", "Trading was halted at noon today.")
                        .copy())
                .isEmpty();
    }

    private static Likeness likeness(String one, String other) {
        return Likeness.of(
                Fingerprint.of(one).fingerprint(), Fingerprint.of(other).fingerprint());
    }
}
