package dev.bellwether.cli.demo;

import dev.bellwether.cli.failure.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * When the seeds were first loaded into this data: kept in a file, so that a later load hands in the very same documents.
 *
 * <p>A load that was cut off is taken up again at its own time while its news are fresh. After that it begins anew, for
 * what had not been loaded would be stale.
 */
final class LoadTime {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final String COMPLETE = "complete";

    private final Path file;
    private final Clock clock;

    LoadTime(Path data, Clock clock) {
        this.file = data.resolve("seeds-loaded");
        this.clock = clock;
    }

    /** The time of the first load, or now, which is then kept. */
    Instant get() {
        try {
            Instant now = clock.instant();
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                Instant kept = Instant.parse(lines.get(0).strip());
                boolean isComplete = lines.contains(COMPLETE);
                if (isComplete || Duration.between(kept, now).compareTo(FRESH) < 0) {
                    return kept;
                }
            }
            Files.writeString(file, now + "\n");
            return now;
        } catch (IOException | DateTimeParseException | IndexOutOfBoundsException e) {
            throw new Refused(file + " cannot be used (" + e.getMessage() + "): choose another folder with --data.", e);
        }
    }

    /** Notes that everything has been loaded and analyzed. */
    void complete(Instant load) {
        try {
            Files.writeString(file, load + "\n" + COMPLETE + "\n");
        } catch (IOException e) {
            throw new Refused(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
