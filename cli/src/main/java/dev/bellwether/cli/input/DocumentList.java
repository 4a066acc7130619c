package dev.bellwether.cli.input;

import dev.bellwether.cli.failure.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The documents that a command line means.
 *
 * @param names files in the order given, those of a folder by name; {@code -} is standard input
 * @param skipped files in folders that are not documents
 */
public record DocumentList(List<String> names, List<Path> skipped) {
    public DocumentList {
        names = List.copyOf(names);
        skipped = List.copyOf(skipped);
    }

    /** @throws Refused when a folder cannot be read */
    public static DocumentList of(List<String> arguments) {
        List<String> names = new ArrayList<>();
        List<Path> skipped = new ArrayList<>();
        for (String argument : arguments) {
            if (!argument.equals(Documents.STANDARD_INPUT) && Files.isDirectory(Path.of(argument))) {
                walk(Path.of(argument), names, skipped);
            } else {
                names.add(argument);
            }
        }
        return new DocumentList(names, skipped);
    }

    /** Of all files together; 0 when standard input is among them. */
    public long bytes() {
        return names.contains(Documents.STANDARD_INPUT)
                ? 0
                : names.stream()
                        .mapToLong(name -> Path.of(name).toFile().length())
                        .sum();
    }

    private static void walk(Path folder, List<String> names, List<Path> skipped) {
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.filter(Files::isRegularFile).sorted().forEach(file -> {
                if (Documents.isDocument(file)) {
                    names.add(file.toString());
                } else {
                    skipped.add(file);
                }
            });
        } catch (IOException e) {
            throw new Refused(folder + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
