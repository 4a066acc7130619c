package dev.bellwether.cli.input;

import dev.bellwether.cli.failure.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads text as UTF-8, strictly: an invalid byte is an error with its place, never a replacement character. */
public final class Utf8Text {
    private Utf8Text() {}

    /**
     * Reads a file.
     *
     * @throws Refused when it cannot be read, is empty or over 2 MiB, or is not UTF-8
     */
    public static String read(Path file) {
        return text(InputBytes.read(file), file.toString());
    }

    /** Reads a stream to its end; the name stands for it in messages. */
    public static String read(InputStream in, String name) throws IOException {
        return text(InputBytes.read(in, name), name);
    }

    private static String text(byte[] bytes, String name) {
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
