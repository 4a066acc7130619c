package dev.bellwether.cli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The note, kept in a file, of a child process that is running: enough to know it again, or to know that it is gone. */
final class ChildRecord {
    /** How far two readings of one process's start may lie apart: the system counts from a boot time in whole seconds. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private final Path file;

    ChildRecord(Path file) {
        this.file = file;
    }

    /** Notes the process. */
    void keep(ProcessHandle process) throws IOException {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        Files.writeString(file, process.pid() + " " + start.toEpochMilli() + "\n");
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The noted process if it still runs; never another one that was given its id since. */
    Optional<ProcessHandle> running() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] parts = Files.readString(file).strip().split(" ");
        try {
            return parts.length == 2
                    ? find(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty(); // cut off while it was written
        }
    }

    /** The process of that id, if it is alive and started then. */
    static Optional<ProcessHandle> find(long pid, Instant start) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(actual -> Duration.between(start, actual).abs().compareTo(TOLERANCE) <= 0)
                        .orElse(false));
    }
}
