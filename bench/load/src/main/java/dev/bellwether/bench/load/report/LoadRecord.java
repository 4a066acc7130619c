package dev.bellwether.bench.load.report;

import dev.bellwether.bench.faults.report.JsonFile;
import dev.bellwether.bench.load.measure.Value;
import java.nio.file.Path;
import java.util.List;

/**
 * What is kept of a run.
 *
 * @param commit the tree that was run, with {@code +} when it differed from its commit
 * @param date when it began, in UTC
 * @param size by how much the sets were scaled
 */
public record LoadRecord(
        String commit, String date, String machine, long seed, double size, int rounds, List<Entry> measures) {

    /**
     * One measure.
     *
     * @param page where its section is written
     * @param loadBefore the system's load average over the last minute as it began
     * @param loadAfter the same as it ended
     */
    public record Entry(
            String id,
            String title,
            String method,
            String page,
            long seconds,
            double loadBefore,
            double loadAfter,
            List<Value> values) {}

    public void write(Path file) {
        JsonFile.write(file, this);
    }

    public static LoadRecord read(Path file) {
        return JsonFile.read(file, LoadRecord.class);
    }
}
