package dev.bellwether.cli.resource;

import picocli.CommandLine.Option;

/** The option of a list of what leaves tombstones. */
final class DeletedOption {
    @Option(
            names = "--show-deleted",
            description = "Those too that were erased or deleted. Default: they are left out.")
    private boolean isShown;

    boolean isShown() {
        return isShown;
    }
}
