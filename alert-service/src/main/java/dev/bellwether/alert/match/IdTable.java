package dev.bellwether.alert.match;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Finds ids by the hash of what they stand for, in eight bytes or so for each: what they stand for is kept elsewhere. */
final class IdTable {

    private static final int SMALLEST = 16;

    private final IntUnaryOperator hashOf;

    /** One more than the id; 0 where there is none. As many as a power of two, three fifths of them taken at most. */
    private int[] slots = new int[SMALLEST];

    private int size;

    /** @param hashOf the hash of what an id in the table stands for; the same for as long as it is in there */
    IdTable(IntUnaryOperator hashOf) {
        this.hashOf = hashOf;
    }

    /** The id of which the test is true, among those with the hash; -1 when there is none. */
    int find(int hash, IntPredicate isSame) {
        for (int slot = home(hash); slots[slot] != 0; slot = next(slot)) {
            if (isSame.test(slots[slot] - 1)) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    void add(int id) {
        if (++size > slots.length / 5 * 3) {
            int[] old = slots;
            slots = new int[old.length * 2];
            for (int taken : old) {
                if (taken != 0) {
                    settle(taken - 1);
                }
            }
        }
        settle(id);
    }

    private void settle(int id) {
        int slot = home(hashOf.applyAsInt(id));
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = id + 1;
    }

    void remove(int id) {
        int slot = home(hashOf.applyAsInt(id));
        while (slots[slot] != id + 1) {
            slot = next(slot);
        }
        slots[slot] = 0;
        size--;
        // Those that had to step aside come nearer to their homes, so that no search ends at the gap.
        for (int later = next(slot); slots[later] != 0; later = next(later)) {
            int moved = slots[later] - 1;
            slots[later] = 0;
            settle(moved);
        }
    }

    private int home(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
