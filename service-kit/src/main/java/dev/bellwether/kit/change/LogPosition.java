package dev.bellwether.kit.change;

import java.util.Comparator;

/**
 * A place in the log: everything up to and with it has been read.
 *
 * @param xid transaction id, 64 bits, never wraps
 * @param seq number of the row
 */
record LogPosition(long xid, long seq) implements Comparable<LogPosition> {

    private static final Comparator<LogPosition> ORDER =
            Comparator.comparingLong(LogPosition::xid).thenComparingLong(LogPosition::seq);

    /** Before every row of this transaction and the later ones. */
    static LogPosition before(long xid) {
        return new LogPosition(xid, 0);
    }

    boolean isBefore(LogPosition other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(LogPosition other) {
        return ORDER.compare(this, other);
    }
}
