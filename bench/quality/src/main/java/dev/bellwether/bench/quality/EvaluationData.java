package dev.bellwether.bench.quality;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The public pages that quality is measured on, in the folder that BELLWETHER_EVALUATION_DATA names. */
final class EvaluationData {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private EvaluationData() {}

    static boolean isThere() {
        return System.getenv("BELLWETHER_EVALUATION_DATA") != null;
    }

    /** @throws IllegalStateException when it is not there */
    static Path file(String name) {
        Path file = Path.of(Objects.requireNonNullElse(System.getenv("BELLWETHER_EVALUATION_DATA"), ""), name);
        if (!isThere() || !Files.isReadable(file)) {
            throw new IllegalStateException(
                    file + " is not there; BELLWETHER_EVALUATION_DATA must name the folder of the evaluation data");
        }
        return file;
    }

    /** The files of an archive, unpacked where they are packed again. */
    record Archive(Map<String, byte[]> files) {
        byte[] file(String name) {
            return Objects.requireNonNull(files.get(name), name);
        }

        JsonNode json(String name) {
            return parsed(new String(file(name), StandardCharsets.UTF_8));
        }
    }

    static Archive archive(String name) {
        Map<String, byte[]> files = new TreeMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(file(name))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    files.put(entry.getName(), unpacked(entry.getName(), tar));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Archive(files);
    }

    /** The rows of a packed file with one object in each line. */
    static List<JsonNode> rows(String name) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file(name))), StandardCharsets.UTF_8))) {
            List<JsonNode> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(parsed(line));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file of text. */
    static List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is one JSON value. */
    static JsonNode json(String name) {
        return parsed(String.join("\n", lines(name)));
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] unpacked(String name, InputStream content) throws IOException {
        return name.endsWith(".gz") ? new GZIPInputStream(content).readAllBytes() : content.readAllBytes();
    }
}
