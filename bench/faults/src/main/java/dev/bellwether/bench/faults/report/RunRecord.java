package dev.bellwether.bench.faults.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is kept of a run.
 *
 * @param commit the tree that was run, with {@code +} when it differed from its commit
 * @param date when it began, in UTC
 * @param machine what it ran on
 * @param loadBefore the system's load average over the last minute as it began
 * @param loadAfter the same as it ended
 */
public record RunRecord(
        String commit,
        String date,
        long seed,
        String selection,
        String machine,
        double loadBefore,
        double loadAfter,
        long seconds,
        List<Entry> faults) {

    /**
     * One fault.
     *
     * @param violations in a sentence each
     * @param context for each subject of a violation the record around it
     */
    public record Entry(
            String fault,
            String title,
            String promise,
            int count,
            long seconds,
            Map<String, Object> numbers,
            List<String> violations,
            Map<String, List<String>> context) {}

    public void write(Path file) {
        JsonFile.write(file, this);
    }

    public static RunRecord read(Path file) {
        return JsonFile.read(file, RunRecord.class);
    }
}
