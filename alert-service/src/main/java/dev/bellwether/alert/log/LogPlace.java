package dev.bellwether.alert.log;

import java.time.Instant;
import java.util.Comparator;

/**
 * The place of a step among all: an analysis, and after it the ticks that came before the next, by their times.
 *
 * @param analysis place of the analysis, or of the last one before a tick; 0 before all
 * @param tick its log time; {@link Instant#EPOCH} where the step is the analysis
 */
public record LogPlace(long analysis, Instant tick) implements Comparable<LogPlace> {

    /** Before every step. */
    public static final LogPlace BEGINNING = new LogPlace(0, Instant.EPOCH);

    private static final Comparator<LogPlace> ORDER =
            Comparator.comparingLong(LogPlace::analysis).thenComparing(LogPlace::tick);

    /** Of an analysis. */
    public static LogPlace of(long analysis) {
        return new LogPlace(analysis, Instant.EPOCH);
    }

    public boolean isTick() {
        return !tick.equals(Instant.EPOCH);
    }

    @Override
    public int compareTo(LogPlace other) {
        return ORDER.compare(this, other);
    }
}
