package dev.bellwether.cli.console;

import picocli.CommandLine.Option;

/** The option that chooses between a table and JSON, the same in every command. */
public final class OutputOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "table|json",
            defaultValue = "table",
            description =
                    "A table for a person, or json: one item per line, in the JSON mapping of protobuf. Default: table.")
    private OutputFormat format = OutputFormat.TABLE;

    /** Whether items are wanted as JSON. */
    public boolean isJson() {
        return format == OutputFormat.JSON;
    }
}
