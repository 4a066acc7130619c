package dev.bellwether.cli.local;

import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Progress;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bellwether up}: the whole topology on this machine, until it is told to stop. */
@Command(
        name = "up",
        description = "Runs PostgreSQL and the three services on this machine until Ctrl-C. "
                + "The data stay in --data and are there again at the next start.")
public final class UpCommand implements Runnable {
    private final Console console;
    private final Path home;

    @Mixin
    private LocalOptions options = new LocalOptions();

    /** @param home the root of the source tree, with the built services */
    public UpCommand(Console console, Path home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public void run() {
        try (Progress progress = new Progress(console);
                Topology topology = Topology.start(options.plan(home, Pace.LASTING), progress)) {
            progress.clear();
            new StatusTable(topology).print(console);
            console.err().println();
            console.err()
                    .println("Running. Ctrl-C stops everything; the data stay in "
                            + topology.plan().data() + ".");
            topology.awaitEnd();
        }
    }
}
