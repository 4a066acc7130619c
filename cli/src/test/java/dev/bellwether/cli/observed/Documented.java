package dev.bellwether.cli.observed;

import dev.bellwether.cli.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of docs/metrics.md. */
record Documented(String name, Set<String> labels, Set<String> toldBy) {

    static List<Documented> read(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Documented(plain(cells[1]), names(cells[3]), names(cells[4])))
                .toList();
    }

    boolean isToldBy(Service service) {
        return toldBy.contains("all") || toldBy.contains(service.label().replace("-service", ""));
    }

    /** The name without what a histogram's series end on. */
    static String family(String series) {
        for (String end : List.of("_bucket", "_count", "_sum", "_max")) {
            if (series.endsWith(end)) {
                return series.substring(0, series.length() - end.length());
            }
        }
        return series;
    }

    private static Set<String> names(String cell) {
        return Stream.of(cell.split(","))
                .map(Documented::plain)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String plain(String cell) {
        return cell.replace("`", "").strip();
    }
}
