package dev.bellwether.article.extract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The public pages that quality is measured on, where BELLWETHER_EVALUATION_DATA names their folder; else the test is skipped. */
public final class EvaluationData {
    public static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private EvaluationData() {}

    public static Path file(String name) {
        String folder = System.getenv("BELLWETHER_EVALUATION_DATA");
        assumeTrue(folder != null, "BELLWETHER_EVALUATION_DATA does not name the evaluation data: skipped");
        Path file = Path.of(folder, name);
        assumeTrue(Files.isReadable(file), file + " is not there: skipped");
        return file;
    }

    /** The files of an archive, unpacked where they are packed again. */
    public record Archive(Map<String, byte[]> files) {
        byte[] file(String name) {
            return Objects.requireNonNull(files.get(name), name);
        }

        JsonNode json(String name) throws IOException {
            return JSON.readTree(file(name));
        }
    }

    public static Archive archive(String name) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(file(name))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    files.put(entry.getName(), unpacked(entry.getName(), tar));
                }
            }
        }
        return new Archive(files);
    }

    private static byte[] unpacked(String name, InputStream content) throws IOException {
        return name.endsWith(".gz") ? new GZIPInputStream(content).readAllBytes() : content.readAllBytes();
    }
}
