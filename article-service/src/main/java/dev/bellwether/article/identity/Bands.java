package dev.bellwether.article.identity;

import java.util.Arrays;

/**
 * Under which keys a text is looked up: MinHash (Broder 1997) with 128 functions, two of them in each of 64 bands. Two texts that
 * have a share J of all their shingles in common meet in at least one band with the chance 1 - (1 - J²)<sup>64</sup>: 0.999 at a
 * third, 0.93 at a fifth, 0.006 at a hundredth.
 */
final class Bands {
    static final int COUNT = 64;
    private static final int ROWS = 2;

    private static final long[] FACTORS = new long[COUNT * ROWS];
    private static final long[] TERMS = new long[COUNT * ROWS];

    static {
        Arrays.setAll(FACTORS, i -> Hashes.mix(2L * i + 1) | 1);
        Arrays.setAll(TERMS, i -> Hashes.mix(2L * i + 2));
    }

    private Bands() {}

    /** One key for each band; those of different bands differ. */
    static long[] of(long[] shingles) {
        long[] least = new long[COUNT * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long shingle : shingles) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], shingle * FACTORS[i] + TERMS[i]);
            }
        }
        long[] bands = new long[COUNT];
        Arrays.setAll(bands, band -> Hashes.join(Hashes.join(least[ROWS * band], least[ROWS * band + 1]), band));
        return bands;
    }
}
