package dev.bellwether.sentiment;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Public data that is not part of the project, found through an environment variable. */
public final class EvaluationData {
    private static final String VARIABLE = "BELLWETHER_EVALUATION_DATA";

    private EvaluationData() {}

    /** The file below the folder of evaluation data; skips the test when the folder is not given. */
    public static Path path(String file) {
        return Path.of(variable(VARIABLE)).resolve(file);
    }

    /** The lines of a file of the evaluation data; skips the test when the folder is not given. */
    public static List<String> lines(String file) {
        try {
            return Files.readAllLines(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " of " + VARIABLE, e);
        }
    }

    /** What an environment variable says; skips the test, saying so, when it is not set. */
    public static String variable(String name) {
        String value = System.getenv(name);
        assumeThat(value)
                .as("skipped: the environment variable " + name + " is not set")
                .isNotNull();
        return value;
    }
}
