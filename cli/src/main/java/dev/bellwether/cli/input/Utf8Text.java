package dev.bellwether.cli.input;

import dev.bellwether.cli.failure.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads text as UTF-8, strictly: an invalid byte is an error with its place, never a replacement character. */
public final class Utf8Text {
    /** The most that a document may have, as the contract says. */
    public static final int MAX_BYTES = 2 << 20;

    private Utf8Text() {}

    /**
     * Reads a file.
     *
     * @throws Refused when it cannot be read, is empty or over 2 MiB, or is not UTF-8
     */
    public static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (NoSuchFileException e) {
            throw new Refused(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new Refused(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads a stream to its end; the name stands for it in messages. */
    public static String read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new Refused(name + ": has more than 2 MiB (2097152 bytes), the most that a document may have");
        }
        String text = decode(bytes, name);
        if (text.isBlank()) {
            throw new Refused(name + ": is empty");
        }
        return text;
    }

    private static String decode(byte[] bytes, String name) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(left, text, true);
        if (result.isError()) {
            throw new Refused("%s: is not UTF-8: byte 0x%02x at offset %d"
                    .formatted(name, bytes[left.position()] & 0xff, left.position()));
        }
        return withoutByteOrderMark(text.flip().toString());
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
