package dev.bellwether.cli.input;

import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.cli.failure.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Documents as lines of JSON: a RawDocument or a StructuredContent each. Blank lines are passed over. */
public final class DocumentLines implements AutoCloseable {

    /** What is longer is read over, and refused by its length. */
    private static final int MOST_BYTES = InputBytes.MAX_BYTES + 1;

    private final String name;
    private final InputStream in;
    private long number;
    private long bytesOfLine;
    private boolean isBroken;

    /**
     * One document.
     *
     * @param bytes that its line has, with those of blank lines before it
     */
    public record Line(RawDocument document, long bytes) {}

    DocumentLines(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    public String name() {
        return name;
    }

    /** Of the line that was read last, from 1. */
    public long number() {
        return number;
    }

    /** That were read for it. */
    public long bytesOfLine() {
        return bytesOfLine;
    }

    /** Whether the rest cannot be read. */
    public boolean isBroken() {
        return isBroken;
    }

    /**
     * The next document; empty at the end.
     *
     * @throws Refused when the line is none; the lines after it can be read
     */
    public Optional<Line> next() {
        bytesOfLine = 0;
        byte[] line;
        do {
            line = readLine();
        } while (line.length > 0 && new String(line, StandardCharsets.ISO_8859_1).isBlank());
        if (line.length == 0) {
            return Optional.empty();
        }
        try {
            String text = Utf8Text.read(new ByteArrayInputStream(line), "the line");
            return Optional.of(new Line(Documents.json("the line", text), bytesOfLine));
        } catch (IOException e) {
            throw new IllegalStateException("memory can be read", e);
        }
    }

    /** With its line break; without bytes at the end. */
    private byte[] readLine() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int read = in.read();
            if (read >= 0) {
                number++;
            }
            while (read >= 0) {
                bytesOfLine++;
                if (line.size() < MOST_BYTES) {
                    line.write(read);
                }
                if (read == '\n') {
                    break;
                }
                read = in.read();
            }
        } catch (IOException e) {
            isBroken = true;
            throw new Refused("cannot be read: " + e.getMessage(), e);
        }
        return line.toByteArray();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            isBroken = true; // nothing more is read from it
        }
    }
}
