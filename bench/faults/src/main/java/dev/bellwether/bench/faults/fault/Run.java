package dev.bellwether.bench.faults.fault;

import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Home;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.history.History;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * What a fault is given to work with.
 *
 * @param home the tree whose services are run
 * @param before the tree of the version before, for a fault that replaces one by the other
 * @param directory for its logs and records; its own, and empty
 * @param count how often to make the fault
 * @param seed from which every choice is made, so that a schedule can be repeated
 * @param say told in a line how it is going
 */
public record Run(Home home, Optional<Home> before, Path directory, int count, long seed, Consumer<String> say) {

    /** A new source of choices, the same for the same seed and purpose. */
    public Random random(String purpose) {
        return new Random(seed * 31 + purpose.hashCode());
    }

    /** Tells how it is going. */
    public void progress(String format, Object... values) {
        say.accept(format.formatted(values));
    }

    /** The same with other services. */
    public Run with(Home other) {
        return new Run(other, before, directory, count, seed, say);
    }

    /** Starts processes whose files are in a folder of this name. */
    public Cluster cluster(String name, Layout layout) {
        progress("starting %s", name);
        return Cluster.start(home, directory.resolve(name), layout);
    }

    /** A record that is kept in a file of this name. */
    public History history(String name) {
        return new History(directory.resolve(name + ".history"));
    }
}
