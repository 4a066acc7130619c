package dev.bellwether.cli.console;

import java.util.Locale;

/** How results are written. */
public enum OutputFormat {
    /** For a person. */
    TABLE,
    /** For a program: one item per line, in the JSON mapping of protobuf. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
