package dev.bellwether.bench.load.report;

import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The sections of a page of measured numbers, one for each measure, each between its own markers. */
public final class PerformancePage {

    private PerformancePage() {}

    /** Writes the sections of what was measured, each into its page; the others stay as they are. */
    public static void write(Path root, LoadRecord record) {
        for (LoadRecord.Entry entry : record.measures()) {
            write(root.resolve(entry.page()), entry.id(), section(record, entry));
        }
    }

    private static void write(Path page, String id, String section) {
        try {
            Files.writeString(page, with(Files.readString(page), id, section));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A section takes the place of the one before, or else the end of the page. */
    static String with(String page, String id, String section) {
        String begin = "<!-- begin " + id + " -->";
        String end = "<!-- end " + id + " -->";
        String whole = begin + "\n" + section + end;
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        return from < 0 || to < from
                ? page.stripTrailing() + "\n\n" + whole + "\n"
                : page.substring(0, from) + whole + page.substring(to + end.length());
    }

    static String section(LoadRecord record, LoadRecord.Entry entry) {
        StringBuilder text = new StringBuilder();
        text.append("## %s: %s%n%n%s%n%n".formatted(entry.id(), entry.title(), entry.method()));
        text.append("| value | measured | 95 % interval | must | goal | |\n| --- | --- | --- | --- | --- | --- |\n");
        entry.values().forEach(value -> text.append(row(value)));
        text.append("%nCommit %s, %s, seed %d, size %s, %d rounds; %s; load average %.1f before and %.1f after.%n"
                .formatted(
                        record.commit(),
                        record.date(),
                        record.seed(),
                        record.size(),
                        record.rounds(),
                        record.machine(),
                        entry.loadBefore(),
                        entry.loadAfter()));
        return text.toString();
    }

    private static String row(Value value) {
        String interval =
                value.low() == value.high() ? "" : number(value.low(), "") + " to " + number(value.high(), "");
        return "| %s | %s | %s | %s | %s |%n"
                .formatted(value.name(), number(value.value(), value.unit()), interval, bar(value), verdict(value));
    }

    private static String bar(Value value) {
        return value.bar()
                .map(bar -> sign(bar) + number(bar.must(), value.unit()) + " | " + sign(bar)
                        + number(bar.goal(), value.unit()))
                .orElse(" | ");
    }

    private static String sign(Bar bar) {
        return bar.isCeiling() ? "<= " : ">= ";
    }

    private static String verdict(Value value) {
        return value.bar().map(bar -> bar.verdict(value.value())).orElse("");
    }

    /** With three significant digits or so; a share has four decimals. */
    private static String number(double value, String unit) {
        double size = Math.abs(value);
        int decimals = size >= 100 || size == Math.rint(size) ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4;
        String digits = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return unit.isEmpty() ? digits : digits + " " + unit;
    }
}
