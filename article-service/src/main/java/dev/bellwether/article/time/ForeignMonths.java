package dev.bellwether.article.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The months of other languages than English, from {@code months.tsv}. A name that is two months in two languages is none. */
final class ForeignMonths {
    private static final Map<String, Month> MONTHS = read();

    private ForeignMonths() {}

    static Optional<Month> month(Token token) {
        return Optional.ofNullable(MONTHS.get(token.text()));
    }

    private static Map<String, Month> read() {
        Map<String, Month> months = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        try (InputStream resource = Objects.requireNonNull(ForeignMonths.class.getResourceAsStream("months.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                for (Month month : Month.values()) {
                    for (String name : cells[month.getValue()].split("\\|", -1)) {
                        Month other = months.putIfAbsent(name, month);
                        if (other != null && other != month) {
                            ambiguous.add(name);
                        }
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("months.tsv cannot be read", e);
        }
        months.keySet().removeAll(ambiguous);
        return Map.copyOf(months);
    }
}
