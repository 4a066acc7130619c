package dev.bellwether.cli.ingest;

import dev.bellwether.api.article.v1.RawDocument;
import java.util.Optional;

/**
 * One document on its way in.
 *
 * @param name of its file, with the line where the file holds several
 * @param bytes that were read for it
 * @param document empty when it could not be read
 * @param problem why it could not be read; else empty
 */
record Item(String name, long bytes, Optional<RawDocument> document, String problem) {

    static Item of(String name, long bytes, RawDocument document) {
        return new Item(name, bytes, Optional.of(document), "");
    }

    static Item unreadable(String name, long bytes, String problem) {
        return new Item(name, bytes, Optional.empty(), problem);
    }
}
