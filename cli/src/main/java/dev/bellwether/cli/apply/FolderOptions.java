package dev.bellwether.cli.apply;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that say which files are meant. */
final class FolderOptions {

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "DIR",
            description = "A folder whose .yaml and .yml files are read, those of its folders too; or one file.")
    private Path folder = Path.of(".");

    @Option(names = "--prune", description = "Deletes what is in no file, of the kinds that the files have.")
    private boolean prunes;

    Path folder() {
        return folder;
    }

    boolean prunes() {
        return prunes;
    }
}
