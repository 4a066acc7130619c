package dev.bellwether.alert.match;

import dev.bellwether.alert.condition.Readings;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongUnaryOperator;

/** The conjunctions that have a key, each in the order of one of its bounds. */
final class Postings {

    private Run[] runs = {};

    /** Those of one order; sorted when they are asked. */
    private static final class Run {
        private final Order order;
        private long[] entries = new long[1];
        private int size;
        private boolean sorted = true;

        Run(Order order) {
            this.order = order;
        }

        void add(long entry) {
            entries = size < entries.length ? entries : Arrays.copyOf(entries, size + 1 + size / 4);
            sorted = size == 0 || (sorted && entries[size - 1] <= entry);
            entries[size++] = entry;
        }

        void scan(Readings readings, IntConsumer taker) {
            if (!sorted) {
                Arrays.sort(entries, 0, size);
                sorted = true;
            }
            if (order.equals(Order.NONE)) {
                for (int i = 0; i < size; i++) {
                    taker.accept((int) entries[i]);
                }
                return;
            }
            double number = order.number(readings);
            for (int i = 0; i < size && !order.leavesOut(entries[i], number); i++) {
                taker.accept((int) entries[i]);
            }
        }

        void move(LongUnaryOperator moved) {
            int kept = 0;
            for (int i = 0; i < size; i++) {
                long entry = moved.applyAsLong(entries[i]);
                if (entry != Moved.GONE) {
                    entries[kept++] = entry;
                }
            }
            // Places ascend as before: they are moved in their order.
            size = kept;
            entries = Arrays.copyOf(entries, Math.max(1, size + size / 8));
        }
    }

    /** What became of a posting. */
    static final class Moved {
        /** Dropped. No posting is this: places of conjunctions are not negative. */
        static final long GONE = -1;

        private Moved() {}
    }

    void add(Order.Place place, int conjunction) {
        run(place.order()).add(place.order().posting(place.bound(), conjunction));
    }

    private Run run(Order order) {
        for (Run run : runs) {
            if (run.order.equals(order)) {
                return run;
            }
        }
        runs = Arrays.copyOf(runs, runs.length + 1);
        runs[runs.length - 1] = new Run(order);
        return runs[runs.length - 1];
    }

    /** Hands over the conjunctions whose bound does not leave out what was read; more than these may not hold, never others. */
    void scan(Readings readings, IntConsumer taker) {
        for (Run run : runs) {
            run.scan(readings, taker);
        }
    }

    /** Gives conjunctions their new places, and drops those that are gone. */
    void move(LongUnaryOperator moved) {
        for (Run run : runs) {
            run.move(moved);
        }
        runs = Arrays.stream(runs).filter(run -> run.size > 0).toArray(Run[]::new);
    }

    boolean isEmpty() {
        return runs.length == 0;
    }
}
