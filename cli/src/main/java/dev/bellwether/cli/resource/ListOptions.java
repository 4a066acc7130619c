package dev.bellwether.cli.resource;

import picocli.CommandLine.Option;

/** The options of a list that can be filtered. */
final class ListOptions {
    @Option(
            names = "--filter",
            paramLabel = "CEL",
            defaultValue = "",
            description = "Only those for which it holds, at most 1,000 characters; docs/filters.md has the variables.")
    private String filter = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many at most; 0: all. Default: 50.")
    private int limit = 50;

    @Option(names = "--oldest-first", description = "In the order they were made. Default: newest first.")
    private boolean isOldestFirst;

    String filter() {
        return filter;
    }

    int limit() {
        return Math.max(0, limit);
    }

    String orderBy() {
        return isOldestFirst ? "create_time" : "create_time desc";
    }
}
