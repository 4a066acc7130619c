package dev.bellwether.cli;

import dev.bellwether.cli.console.Console;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a command has around it, so that a test can put something else there.
 *
 * @param home the root of the source tree, where the services and the seeds are
 */
record Environment(Console console, InputStream in, Clock clock, Path home) {
    static Environment ofProcess() {
        return new Environment(
                Console.ofProcess(System.getenv()),
                System.in,
                Clock.systemUTC(),
                Path.of(System.getProperty("bellwether.home", "")).toAbsolutePath());
    }
}
