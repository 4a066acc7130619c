package dev.bellwether.bench.load.measure;

import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Home;
import dev.bellwether.bench.faults.cluster.Layout;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;

/**
 * What a measure is given to work with.
 *
 * @param home the tree whose services are run
 * @param directory for its logs; its own, and empty
 * @param size by how much the sets are scaled: 1 as the bars ask for, less for a first look
 * @param rounds how often a ratio is taken, A and B in turn
 * @param seed from which every choice is made
 * @param say told in a line how it is going
 */
public record Run(Home home, Path directory, double size, int rounds, long seed, Consumer<String> say) {

    /** A new source of choices, the same for the same seed and purpose. */
    public Random random(String purpose) {
        return new Random(seed * 31 + purpose.hashCode());
    }

    /** A number of things, scaled. */
    public int scaled(int count) {
        return Math.max(1, (int) (count * size));
    }

    /** Tells how it is going. */
    public void progress(String format, Object... values) {
        say.accept(format.formatted(values));
    }

    /** Starts processes that reach their databases directly; their files are in a folder of this name. */
    public Cluster cluster(String name, Layout layout) {
        progress("starting %s", name);
        return Cluster.start(home, directory.resolve(name), layout.direct());
    }
}
