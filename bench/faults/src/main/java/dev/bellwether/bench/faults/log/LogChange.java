package dev.bellwether.bench.faults.log;

import java.util.Comparator;

/**
 * One change as a watch told it.
 *
 * @param resource such as {@code articles/0198...}
 * @param revision from 1; 1 for what has no revisions
 */
public record LogChange(String resource, int revision) implements Comparable<LogChange> {

    private static final Comparator<LogChange> ORDER =
            Comparator.comparing(LogChange::resource).thenComparingInt(LogChange::revision);

    @Override
    public int compareTo(LogChange other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return resource + " revision " + revision;
    }
}
