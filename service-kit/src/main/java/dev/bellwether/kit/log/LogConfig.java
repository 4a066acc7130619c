package dev.bellwether.kit.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the process writes to its standard output. */
@ConfigMapping(prefix = "bellwether.log")
public interface LogConfig {

    /**
     * TEXT for people, or JSON for a collector: one object a line, with {@code timestamp}, {@code level}, {@code loggerName},
     * {@code message}, and within a trace {@code mdc.traceId} and {@code mdc.spanId}. Lines from before the start is done,
     * such as those of a migration, stay text.
     */
    @WithDefault("TEXT")
    Format format();

    /** How a line is written. */
    enum Format {
        TEXT,
        JSON
    }
}
