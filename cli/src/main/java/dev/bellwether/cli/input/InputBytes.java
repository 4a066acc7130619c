package dev.bellwether.cli.input;

import dev.bellwether.cli.failure.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads what a person hands in, as it is, up to the size that a document may have. */
final class InputBytes {
    /** The most that a document may have, as the contract says. */
    static final int MAX_BYTES = 2 << 20;

    private InputBytes() {}

    /**
     * Reads a file.
     *
     * @throws Refused when it cannot be read or is over 2 MiB
     */
    static byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (NoSuchFileException e) {
            throw new Refused(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new Refused(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads a stream to its end; the name stands for it in messages. */
    static byte[] read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new Refused(name + ": has more than 2 MiB (2097152 bytes), the most that a document may have");
        }
        return bytes;
    }
}
