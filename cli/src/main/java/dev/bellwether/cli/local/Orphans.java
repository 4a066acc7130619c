package dev.bellwether.cli.local;

import dev.bellwether.cli.failure.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Stops what an earlier command left running when it was killed; called with the data directory locked. */
final class Orphans {
    private final DataDirectory data;
    private final Consumer<String> say;

    /** @param say told in one line of each process that was stopped */
    Orphans(DataDirectory data, Consumer<String> say) {
        this.data = data;
        this.say = say;
    }

    /** Stops services first, those who follow first, and then the database. */
    void stop() throws IOException {
        for (Service service : Service.downstreamFirst()) {
            ChildRecord record = new ChildRecord(data.run().resolve(service.label()));
            Optional<ProcessHandle> left = record.running();
            if (left.isPresent()) {
                end(service.label(), left.get().pid(), Ending.of(left.get(), Duration.ofSeconds(10)));
            }
            record.forget();
        }
        Optional<ProcessHandle> postgres = postmaster(data.postgres());
        if (postgres.isPresent()) {
            end("PostgreSQL", postgres.get().pid(), Ending.ofPostgres(postgres.get()));
        }
    }

    private void end(String name, long pid, boolean isGone) {
        if (!isGone) {
            throw new Refused("%s of an earlier run (pid %d) uses %s and does not end: stop it, then start again."
                    .formatted(name, pid, data.root()));
        }
        say.accept(
                "%s (pid %d) was left running by a command that was killed; it has been stopped.".formatted(name, pid));
    }

    /** The server that runs on these files, by its own note: line 1 is its process id, line 3 its start in seconds. */
    static Optional<ProcessHandle> postmaster(Path files) throws IOException {
        Path note = files.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        try {
            return lines.size() < 3
                    ? Optional.empty()
                    : ChildRecord.find(
                            Long.parseLong(lines.get(0).strip()),
                            Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())));
        } catch (NumberFormatException e) {
            return Optional.empty(); // cut off while it was written; the server checks its own lock
        }
    }
}
