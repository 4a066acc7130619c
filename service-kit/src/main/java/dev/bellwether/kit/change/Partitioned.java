package dev.bellwether.kit.change;

import java.time.Duration;

/**
 * Tables that are kept in partitions of time, each a seventh of the retention long. A service produces one for each set of such tables; the
 * partitions that are needed next are then made at the start and from time to time, and old ones dropped.
 *
 * @param name of the two functions of the database that do so: {@code <name>_make_partitions(interval)} and {@code <name>_trim(interval)}
 * @param retention how long the tables reach back, at least
 */
public record Partitioned(String name, Duration retention) {

    /** The statement that makes partitions; its parameter is the retention in seconds. */
    String makePartitions(String parameter) {
        return "select " + name + "_make_partitions(make_interval(secs => " + parameter + ")) as made";
    }

    /** The statement that drops partitions; its parameter is as above. */
    String trim(String parameter) {
        return "select " + name + "_trim(make_interval(secs => " + parameter + ")) as dropped";
    }

    double seconds() {
        return retention.toSeconds();
    }
}
