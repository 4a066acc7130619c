package dev.bellwether.article.identity;

import java.util.Arrays;

/**
 * A bounded sample of a set of hashes that can be compared with the sample of any other set.
 *
 * <p>At level n it keeps the hashes whose lowest n bits are zero, about one in 2<sup>n</sup>; the level is the lowest at which at
 * most {@link #MOST} are left. Two samples are compared at the higher of their levels, so that what is kept of the one would be kept
 * of the other: small sets are compared whole, large ones within a few hundredths, and a small one with a large
 * one by the few that are left of it.
 *
 * @param level 0 to 31
 * @param hashes ascending, each once
 */
record Sample(int level, int[] hashes) {
    static final int MOST = 1024;

    /** The sample of some hashes, in any order and with repeats. */
    static Sample of(int[] hashes) {
        int[] sorted = hashes.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        Sample sample = new Sample(0, Arrays.copyOf(sorted, distinct));
        while (sample.hashes.length > MOST) {
            sample = sample.at(sample.level + 1);
        }
        return sample;
    }

    /** What would be kept at a level that is not lower. */
    private Sample at(int higher) {
        if (higher == level) {
            return this;
        }
        int zeros = (1 << higher) - 1;
        return new Sample(
                higher,
                Arrays.stream(hashes).filter(hash -> (hash & zeros) == 0).toArray());
    }

    /** How many of the whole set there are, about. */
    double size() {
        return hashes.length * (double) (1L << level);
    }

    /** How much of the smaller set is in the other too: 0 to 1; 0 when one is empty. */
    static double containment(Sample one, Sample other) {
        int level = Math.max(one.level, other.level);
        int[] a = one.at(level).hashes;
        int[] b = other.at(level).hashes;
        int smaller = Math.min(a.length, b.length);
        return smaller == 0 ? 0 : (double) common(a, b) / smaller;
    }

    private static int common(int[] a, int[] b) {
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
