package dev.bellwether.sentiment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenWindowTest {
    private static final long TARGET = 2;

    /** A head and a tail that the tokenizer added, and tokens 100, 101 ... between, one of which is the target. */
    private static long[] ids(int between, int target) {
        long[] ids = new long[between + 2];
        for (int i = 0; i < between; i++) {
            ids[i + 1] = i == target ? TARGET : 100 + i;
        }
        ids[0] = 11;
        ids[between + 1] = 12;
        return ids;
    }

    private static long[] cut(int between, int target, int limit) {
        long[] ids = ids(between, target);
        long[] added = new long[ids.length];
        added[0] = 1;
        added[ids.length - 1] = 1;
        return TokenWindow.cut(ids, added, TARGET, limit);
    }

    @Test
    void cut_shortText_isWhole() {
        assertThat(cut(6, -1, 8)).isEqualTo(ids(6, -1));
    }

    @Test
    void cut_longTextWithoutTarget_keepsItsBeginning() {
        assertThat(cut(20, -1, 6)).containsExactly(11, 100, 101, 102, 103, 12);
    }

    @Test
    void cut_targetInTheMiddle_keepsAsMuchBeforeAsBehind() {
        assertThat(cut(20, 10, 6)).containsExactly(11, 108, 109, TARGET, 111, 12);
    }

    @Test
    void cut_targetAtAnEnd_keepsAFullWindow() {
        assertThat(cut(20, 19, 6)).containsExactly(11, 116, 117, 118, TARGET, 12);
        assertThat(cut(20, 0, 6)).containsExactly(11, TARGET, 101, 102, 103, 12);
    }
}
