package dev.bellwether.bench.faults.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The table in docs/reliability.md. */
public final class ReliabilityPage {

    static final String BEGIN = "<!-- begin measured -->";
    static final String END = "<!-- end measured -->";

    private ReliabilityPage() {}

    /** Writes the table from a record, between its markers. */
    public static void write(Path page, RunRecord record) {
        try {
            Files.writeString(page, with(Files.readString(page), table(record)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String with(String page, String table) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("the page has no '" + BEGIN + "' before '" + END + "'");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n\n" + table + "\n" + page.substring(end);
    }

    static String table(RunRecord record) {
        StringBuilder table = new StringBuilder();
        table.append("Commit %s, %s, seed %d, %s. The machine: %s; load average %.1f before and %.1f after.%n%n"
                .formatted(
                        record.commit(),
                        record.date(),
                        record.seed(),
                        record.selection(),
                        record.machine(),
                        record.loadBefore(),
                        record.loadAfter()));
        table.append("| fault | made | promise | violations | counted and measured |\n");
        table.append("| --- | --- | --- | --- | --- |\n");
        for (RunRecord.Entry fault : record.faults()) {
            table.append("| %s %s | %,d | %s | %d | %s |%n"
                    .formatted(
                            fault.fault(),
                            fault.title(),
                            fault.count(),
                            fault.promise(),
                            fault.violations().size(),
                            fault.numbers().entrySet().stream()
                                    .map(number -> number.getKey() + " " + number.getValue())
                                    .collect(Collectors.joining(", "))));
        }
        return table.toString();
    }
}
