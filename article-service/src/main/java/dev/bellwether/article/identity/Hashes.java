package dev.bellwether.article.identity;

/** Hashes that are the same on every machine and for good: they are stored and compared years later. */
final class Hashes {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Hashes() {}

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input moves every bit of the answer. */
    static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** One hash of two, in this order. */
    static long join(long first, long second) {
        return mix(first * GOLDEN + second);
    }

    /** Of the characters from start to end, exclusive. */
    static long of(CharSequence text, int start, int end) {
        long hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i) + GOLDEN;
        }
        return mix(hash);
    }
}
