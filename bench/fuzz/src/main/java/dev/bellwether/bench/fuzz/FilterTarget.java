package dev.bellwether.bench.fuzz;

import dev.bellwether.kit.error.Failure.InvalidExpression;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.filter.FilterSchema;
import dev.bellwether.kit.filter.Filters;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The filter of a list or a watch: read, or refused with its place. */
public final class FilterTarget {

    private static final FilterSchema SCHEMA = FilterSchema.builder()
            .text("title", "title")
            .choice("origin", "origin", List.of("LIVE", "BACKFILL"))
            .resourceName("story", "stories/", "story")
            .timestamp("create_time", "create_time")
            .integer("revision", "revision")
            .build();

    private FilterTarget() {}

    /** What is loaded once is not counted to the first filter. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("revision > 1 && title.contains(\"pump\")".getBytes(StandardCharsets.UTF_8));
    }

    /** One filter. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Filters.parse(new String(input, StandardCharsets.UTF_8), SCHEMA).toSql(1);
        } catch (FailureException refused) {
            if (!(refused.failure() instanceof InvalidExpression)) {
                throw refused;
            }
        }
    }
}
