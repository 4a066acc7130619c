package dev.bellwether.kit.change;

import java.util.Comparator;

/**
 * A place in the log: everything up to and with it has been read. It is the place of a row that was read, so that the
 * transaction it names is durable; the horizon is not, for after a crash the database may give its number again.
 *
 * @param epoch of the log; places of another epoch mean nothing
 * @param xid transaction id, 64 bits, never wraps
 * @param seq number of the row
 */
public record LogPosition(long epoch, long xid, long seq) implements Comparable<LogPosition> {

    private static final Comparator<LogPosition> ORDER = Comparator.comparingLong(LogPosition::epoch)
            .thenComparingLong(LogPosition::xid)
            .thenComparingLong(LogPosition::seq);

    boolean isBefore(LogPosition other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(LogPosition other) {
        return ORDER.compare(this, other);
    }
}
