package dev.bellwether.cli.input;

import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.cli.failure.Refused;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads documents one after the other, so that a file of any length takes the memory of one line. */
public final class ItemReader implements Iterator<Item>, AutoCloseable {

    private final Documents documents;
    private final Iterator<String> names;
    private final UnaryOperator<RawDocument> told;
    private Optional<DocumentLines> lines = Optional.empty();
    private Optional<Item> next = Optional.empty();

    /** @param told adds what the command line says of every document */
    public ItemReader(Documents documents, List<String> names, UnaryOperator<RawDocument> told) {
        this.documents = documents;
        this.names = names.iterator();
        this.told = told;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && (lines.isPresent() || names.hasNext())) {
            next = lines.isPresent() ? ofLines(lines.get()) : ofName(names.next());
        }
        return next.isPresent();
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Item item = next.orElseThrow();
        next = Optional.empty();
        return item;
    }

    private Optional<Item> ofLines(DocumentLines open) {
        try {
            Optional<DocumentLines.Line> line = open.next();
            if (line.isEmpty()) {
                close();
            }
            return line.map(read -> Item.of(place(open), read.bytes(), told.apply(read.document())));
        } catch (Refused e) {
            if (open.isBroken()) {
                close();
            }
            return Optional.of(Item.unreadable(place(open), open.bytesOfLine(), e.explanation()));
        }
    }

    private static String place(DocumentLines lines) {
        return lines.name() + ":" + lines.number();
    }

    private Optional<Item> ofName(String name) {
        try {
            lines = documents.lines(name);
            if (lines.isPresent()) {
                return Optional.empty();
            }
            RawDocument document = documents.read(name);
            return Optional.of(Item.of(name, size(name), told.apply(document)));
        } catch (Refused e) {
            return Optional.of(Item.unreadable(name, size(name), e.explanation()));
        }
    }

    private static long size(String name) {
        return name.equals(Documents.STANDARD_INPUT)
                ? 0
                : Path.of(name).toFile().length();
    }

    @Override
    public void close() {
        lines.ifPresent(DocumentLines::close);
        lines = Optional.empty();
    }
}
