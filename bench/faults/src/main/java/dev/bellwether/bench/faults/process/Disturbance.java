package dev.bellwether.bench.faults.process;

import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.ServiceNode;
import dev.bellwether.bench.faults.link.Link;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Something that is wrong for a while, and then over.
 *
 * @param what for people: {@code SIGSTOP alert-service-1}
 * @param length how long it lasts
 * @param begin makes it
 * @param end ends it
 */
record Disturbance(String what, Duration length, Runnable begin, Runnable end) {

    /** The kinds of which each is made equally often. */
    enum Kind {
        STOPPED,
        CUT,
        HALF_OPEN,
        SLOW
    }

    private static final int LONGEST_STOP_SECONDS = 60;
    private static final int LONGEST_BREAK_SECONDS = 25;
    private static final int SLOWEST_MILLIS = 400;

    /** One of a kind, of whatever process or way chance has it. */
    static Disturbance of(Kind kind, Cluster cluster, Random random) {
        Link link = cluster.links().get(random.nextInt(cluster.links().size()));
        Duration length = seconds(random, LONGEST_BREAK_SECONDS);
        return switch (kind) {
            case STOPPED -> stop(cluster, random);
            case CUT -> new Disturbance("cut " + link.name(), length, link::cut, link::heal);
            case HALF_OPEN -> new Disturbance("half open " + link.name(), length, link::swallow, link::heal);
            case SLOW -> {
                Duration delay = Duration.ofMillis(50 + random.nextInt(SLOWEST_MILLIS - 50));
                yield new Disturbance(
                        "%d ms each way, %s".formatted(delay.toMillis(), link.name()),
                        length,
                        () -> link.slow(delay),
                        link::heal);
            }
        };
    }

    private static Disturbance stop(Cluster cluster, Random random) {
        List<Disturbance> choices = new ArrayList<>();
        Duration length = seconds(random, LONGEST_STOP_SECONDS);
        choices.add(
                new Disturbance("SIGSTOP PostgreSQL", length, cluster.postgres()::pause, cluster.postgres()::resume));
        for (ServiceNode node : cluster.nodes()) {
            choices.add(new Disturbance("SIGSTOP " + node.name(), length, node::pause, node::resume));
        }
        return choices.get(random.nextInt(choices.size()));
    }

    /** From 1 s on, as many between 1 and 8 s as between 8 and 60: short ones find other weaknesses than long ones. */
    private static Duration seconds(Random random, int most) {
        return Duration.ofMillis(Math.round(1000 * Math.pow(most, random.nextDouble())));
    }
}
