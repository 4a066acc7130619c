package dev.bellwether.cli.input;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.cli.failure.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes documents of what a person hands in: a page as HTML or as text, or JSON in the mapping of the contract. */
public final class Documents {
    /** What stands for standard input on the command line. */
    public static final String STANDARD_INPUT = "-";

    /** White space before the first brace of standard input, at most. */
    private static final int LEADING_BYTES = 1_024;

    private final InputStream standardInput;

    public Documents(InputStream standardInput) {
        this.standardInput = standardInput.markSupported() ? standardInput : new BufferedInputStream(standardInput);
    }

    /**
     * Reads one document. A name that ends in {@code .html} or {@code .htm} holds a page as it came, in any encoding; one
     * that ends in {@code .json} a RawDocument or a StructuredContent; anything else, standard input too, is the text of a
     * page.
     *
     * @throws Refused naming the file and what is wrong with it
     */
    public RawDocument read(String name) {
        if (name.equals(STANDARD_INPUT)) {
            return page(readStandardInput());
        }
        if (isHtml(Path.of(name))) {
            return RawDocument.newBuilder()
                    .setHtml(ByteString.copyFrom(InputBytes.read(Path.of(name))))
                    .build();
        }
        String text = Utf8Text.read(Path.of(name));
        return isJson(Path.of(name)) ? json(name, text) : page(text);
    }

    /** Whether a file found in a folder is a document or has some: {@code .html}, {@code .txt}, {@code .json}, {@code .ndjson}. */
    public static boolean isDocument(Path file) {
        return isJson(file) || isHtml(file) || isLines(file) || lowerName(file).endsWith(".txt");
    }

    /**
     * The documents of a file that has one in each line: {@code .ndjson} or {@code .jsonl}, or a standard input that begins with
     * a brace. Empty for any other.
     *
     * @throws Refused when the file cannot be opened
     */
    public Optional<DocumentLines> lines(String name) {
        try {
            if (name.equals(STANDARD_INPUT)) {
                return beginsWithBrace(standardInput)
                        ? Optional.of(new DocumentLines("standard input", standardInput))
                        : Optional.empty();
            }
            Path file = Path.of(name);
            return isLines(file)
                    ? Optional.of(new DocumentLines(name, new BufferedInputStream(Files.newInputStream(file))))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            throw new Refused(name + ": there is no such file", e);
        } catch (IOException e) {
            throw new Refused(name + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether {@link #lines} finds documents there; what cannot be read has none. */
    public boolean hasLines(String name) {
        try {
            return name.equals(STANDARD_INPUT) ? beginsWithBrace(standardInput) : isLines(Path.of(name));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean beginsWithBrace(InputStream in) throws IOException {
        in.mark(LEADING_BYTES);
        int first = in.read();
        for (int read = 1; read < LEADING_BYTES && Character.isWhitespace(first); read++) {
            first = in.read();
        }
        in.reset();
        return first == '{';
    }

    private static boolean isLines(Path file) {
        return lowerName(file).endsWith(".ndjson") || lowerName(file).endsWith(".jsonl");
    }

    private String readStandardInput() {
        try {
            return Utf8Text.read(standardInput, "standard input");
        } catch (IOException e) {
            throw new Refused("standard input: cannot be read: " + e.getMessage(), e);
        }
    }

    private static RawDocument page(String text) {
        return RawDocument.newBuilder().setPageText(text).build();
    }

    /** A RawDocument has its content in a field of its own; whatever else is taken for the article's fields. */
    static RawDocument json(String name, String text) {
        RawDocument.Builder document = RawDocument.newBuilder();
        StructuredContent.Builder fields = StructuredContent.newBuilder();
        InvalidProtocolBufferException asDocument = merge(text, document);
        if (asDocument == null) {
            return document.build();
        }
        InvalidProtocolBufferException asFields = merge(text, fields);
        if (asFields == null) {
            return RawDocument.newBuilder().setStructured(fields).build();
        }
        boolean isMeantAsFields = text.contains("\"body\"") && !text.contains("\"structured\"");
        InvalidProtocolBufferException cause = isMeantAsFields ? asFields : asDocument;
        throw new Refused(name + ": " + cause.getMessage(), cause);
    }

    private static @Nullable InvalidProtocolBufferException merge(String json, Message.Builder into) {
        try {
            JsonFormat.parser().merge(json, into);
            return null;
        } catch (InvalidProtocolBufferException e) {
            return e;
        }
    }

    private static boolean isHtml(Path file) {
        return lowerName(file).endsWith(".html") || lowerName(file).endsWith(".htm");
    }

    private static boolean isJson(Path file) {
        return lowerName(file).endsWith(".json");
    }

    private static String lowerName(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    }
}
