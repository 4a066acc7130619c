package dev.bellwether.bench.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads tables of labelled sentences: values between tabs, a first line with the names of the columns, of which split, label,
 * target and text must be there, and id, start and end may be.
 */
final class LabelledSentences {

    private LabelledSentences() {}

    /** Those of one split, in the order of the file. */
    static List<LabelledSentence> read(Path file, String split) {
        List<String> lines = lines(file);
        Map<String, Integer> columns = columns(file, lines.get(0));
        return IntStream.range(1, lines.size())
                .mapToObj(number -> row(file, number + 1, columns, lines.get(number)))
                .filter(sentence -> sentence.set().equals(split))
                .toList();
    }

    private static LabelledSentence row(Path file, int line, Map<String, Integer> columns, String text) {
        String[] values = text.split("\t", -1);
        if (values.length != columns.size()) {
            throw new IllegalStateException(
                    file + ", line " + line + ": " + values.length + " values for " + columns.size() + " columns");
        }
        return LabelledSentence.of(
                value(columns, values, "id").orElse("line " + line),
                value(columns, values, "split").orElseThrow(),
                value(columns, values, "label").orElseThrow(),
                value(columns, values, "text").orElseThrow(),
                value(columns, values, "target").orElseThrow(),
                value(columns, values, "start").map(Integer::parseInt).orElse(-1),
                value(columns, values, "end").map(Integer::parseInt).orElse(-1));
    }

    private static Optional<String> value(Map<String, Integer> columns, String[] values, String column) {
        return Optional.ofNullable(columns.get(column)).map(index -> unquoted(values[index]));
    }

    /** A value that holds quotes may stand in quotes, with those inside it doubled. */
    private static String unquoted(String value) {
        boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return isQuoted ? value.substring(1, value.length() - 1).replace("\"\"", "\"") : value;
    }

    private static Map<String, Integer> columns(Path file, String head) {
        List<String> names = List.of(head.split("\t", -1));
        for (String needed : List.of("split", "label", "target", "text")) {
            if (!names.contains(needed)) {
                throw new IllegalStateException(file + " has no column '" + needed + "'");
            }
        }
        Map<String, Integer> columns = new HashMap<>();
        names.forEach(name -> columns.put(name, names.indexOf(name)));
        return columns;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
