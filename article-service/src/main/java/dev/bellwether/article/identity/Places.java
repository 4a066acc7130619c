package dev.bellwether.article.identity;

import java.util.Arrays;

/**
 * What stands where in a text: for each run of marks (see {@link Tokens}), the words on both sides and the run itself.
 *
 * <p>Two notices made from one template have the same words with other numbers and names between them. They disagree in many places;
 * copies of one text, however cut, reordered or edited, disagree in few.
 *
 * @param places the surroundings in the upper 32 bits and the run in the lower, ascending, each once
 */
record Places(long[] places) {
    private static final long EDGE = 0x45444745L;

    static Places of(Tokens tokens) {
        long[] found = new long[tokens.count()];
        int count = 0;
        for (int i = 0; i < tokens.count(); ) {
            if (!tokens.isMark(i)) {
                i++;
                continue;
            }
            int end = i;
            long run = 0;
            while (end < tokens.count() && tokens.isMark(end)) {
                run = Hashes.join(run, tokens.hash(end++));
            }
            long before = i == 0 ? EDGE : tokens.hash(i - 1);
            long after = end == tokens.count() ? EDGE : tokens.hash(end);
            found[count++] = Hashes.join(before, after) << 32 | run & 0xFFFF_FFFFL;
            i = end;
        }
        return new Places(bounded(Arrays.copyOf(found, count)));
    }

    /** At most as many as a sample has, chosen by their surroundings, so that two texts keep the same ones. */
    private static long[] bounded(long[] places) {
        long[] sorted = Arrays.stream(places).sorted().distinct().toArray();
        for (int level = 1; sorted.length > Sample.MOST; level++) {
            long zeros = (1L << level) - 1 << 32;
            sorted = Arrays.stream(sorted).filter(place -> (place & zeros) == 0).toArray();
        }
        return sorted;
    }

    /**
     * Of the surroundings that both texts have, how many hold something else: 0 to 1; 0 when they have none in common. Surroundings
     * that occur more than once agree when they hold one run in common.
     */
    static double disagreement(Places one, Places other) {
        int agree = 0;
        int differ = 0;
        for (int i = 0, j = 0; i < one.places.length && j < other.places.length; ) {
            int around = Integer.compare(around(one.places[i]), around(other.places[j]));
            if (around != 0) {
                i += around < 0 ? 1 : 0;
                j += around > 0 ? 1 : 0;
                continue;
            }
            int endI = end(one.places, i);
            int endJ = end(other.places, j);
            if (isAnyCommon(Arrays.copyOfRange(one.places, i, endI), other.places, j, endJ)) {
                agree++;
            } else {
                differ++;
            }
            i = endI;
            j = endJ;
        }
        return differ == 0 ? 0 : (double) differ / (agree + differ);
    }

    private static boolean isAnyCommon(long[] some, long[] places, int from, int to) {
        return Arrays.stream(some).anyMatch(place -> Arrays.binarySearch(places, from, to, place) >= 0);
    }

    private static int around(long place) {
        return (int) (place >>> 32);
    }

    private static int end(long[] places, int from) {
        int end = from;
        while (end < places.length && around(places[end]) == around(places[from])) {
            end++;
        }
        return end;
    }
}
