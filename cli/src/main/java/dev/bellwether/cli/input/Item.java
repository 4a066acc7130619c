package dev.bellwether.cli.input;

import dev.bellwether.api.article.v1.RawDocument;
import java.util.Optional;

/**
 * One document of those that a command line means.
 *
 * @param name of its file, with the line where the file holds several
 * @param bytes that were read for it
 * @param document empty when it could not be read
 * @param problem why it could not be read; else empty
 */
public record Item(String name, long bytes, Optional<RawDocument> document, String problem) {

    /** One that could be read. */
    static Item of(String name, long bytes, RawDocument document) {
        return new Item(name, bytes, Optional.of(document), "");
    }

    /** One that could not. */
    static Item unreadable(String name, long bytes, String problem) {
        return new Item(name, bytes, Optional.empty(), problem);
    }
}
