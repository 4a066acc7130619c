package dev.bellwether.article.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The parameters of a query that tell where a reader came from and never which article it is ({@code tracking-parameters.tsv}). */
final class TrackingParameters {
    static final TrackingParameters KNOWN = new TrackingParameters();

    private final Set<String> names = new HashSet<>();
    private final Set<String> prefixes = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();

    private TrackingParameters() {
        try (InputStream resource = Objects.requireNonNull(
                        TrackingParameters.class.getResourceAsStream("tracking-parameters.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("tracking-parameters.tsv cannot be read", e);
        }
    }

    private void add(String row) {
        for (String parameter : List.of(row.split("\t", 2)[1].split(" ", -1))) {
            if (parameter.endsWith("*")) {
                prefixes.add(parameter.substring(0, parameter.length() - 1));
            } else {
                (parameter.contains("=") ? pairs : names).add(parameter);
            }
        }
    }

    /** @param pair such as {@code utm_source=x}, or a name alone */
    boolean isTracking(String pair) {
        String lower = pair.toLowerCase(Locale.ROOT);
        String name = lower.split("=", 2)[0];
        return names.contains(name)
                || pairs.contains(lower)
                || prefixes.stream().anyMatch(name::startsWith);
    }
}
