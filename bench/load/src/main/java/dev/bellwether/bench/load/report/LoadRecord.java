package dev.bellwether.bench.load.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.bellwether.bench.load.measure.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    private static final ObjectMapper JSON =
            new ObjectMapper().registerModule(new Jdk8Module()).enable(SerializationFeature.INDENT_OUTPUT);

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
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            JSON.writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static LoadRecord read(Path file) {
        try {
            return JSON.readValue(file.toFile(), LoadRecord.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
