package dev.bellwether.sentiment.scoring;

/**
 * Cuts a tokenised text to the length that a model reads.
 *
 * <p>The tokens that the tokenizer adds at both ends stay. Between them a text without a target keeps its beginning; one
 * with a target keeps the part around its first mention, as much before as behind, moved inwards at the ends.
 */
final class TokenWindow {
    private TokenWindow() {}

    /**
     * @param added 1 for tokens that the tokenizer added, else 0; as long as {@code ids}
     * @param target the token that stands for the target
     * @param limit the most tokens of the answer
     */
    static long[] cut(long[] ids, long[] added, long target, int limit) {
        if (ids.length <= limit) {
            return ids;
        }
        int head = 0;
        while (head < ids.length && added[head] == 1) {
            head++;
        }
        int tail = 0;
        while (tail < ids.length - head && added[ids.length - 1 - tail] == 1) {
            tail++;
        }
        int room = limit - head - tail;
        int from = begin(ids, head, ids.length - tail, target, room);
        long[] window = new long[limit];
        System.arraycopy(ids, 0, window, 0, head);
        System.arraycopy(ids, from, window, head, room);
        System.arraycopy(ids, ids.length - tail, window, head + room, tail);
        return window;
    }

    private static int begin(long[] ids, int from, int to, long target, int room) {
        for (int i = from; i < to; i++) {
            if (ids[i] == target) {
                return Math.max(from, Math.min(i - room / 2, to - room));
            }
        }
        return from;
    }
}
