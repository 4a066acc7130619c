package dev.bellwether.sentiment.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of every day: a name that is one of them means nobody until a document says whom. */
public final class OrdinaryWords {
    private static final String FILE = "ordinary-words.txt";
    private static final Set<String> WORDS = read();

    private OrdinaryWords() {}

    /** Whether an English text may use the word without naming anybody; upper and lower case do not count. */
    public static boolean contains(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (InputStream in = OrdinaryWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the product is incomplete: " + FILE + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
