package dev.bellwether.alert.match;

import java.util.Arrays;

/** Arrays that grow: by a quarter, as the memory that a million subscriptions take is the memory of these. */
final class Growing {

    private static final int FIRST = 8;

    private Growing() {}

    static int[] to(int length, int[] array) {
        return length <= array.length ? array : Arrays.copyOf(array, longer(length));
    }

    static long[] to(int length, long[] array) {
        return length <= array.length ? array : Arrays.copyOf(array, longer(length));
    }

    static byte[][] to(int length, byte[][] array) {
        return length <= array.length ? array : Arrays.copyOf(array, longer(length));
    }

    private static int longer(int length) {
        return Math.max(FIRST, length + length / 4);
    }
}
