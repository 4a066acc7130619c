package dev.bellwether.article.extract;

import dev.bellwether.article.genre.Genre;
import dev.bellwether.article.time.PublishTime;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * An article without the page around it.
 *
 * @param title empty when no line looks like one
 * @param body paragraphs joined by a blank line; empty when there is no article text
 * @param authors persons, as written, without repeats
 * @param section of its site that it stands in; empty when not told
 * @param claims what each step of the extraction says of title, authors, section, genre and address; of each field the most trusted first,
 *     and that was taken
 * @param removed in the order of the document
 */
public record Extraction(
        String title,
        String body,
        List<String> authors,
        Language language,
        PublishTime publishTime,
        String section,
        Genre genre,
        List<Claim> claims,
        List<RemovedBlock> removed) {
    /** Longer lines are no titles. */
    public static final int MAX_TITLE_CODE_POINTS = 500;

    /** A longer body is extracted whole, for the caller to refuse. */
    public static final int MAX_BODY_CODE_POINTS = 200_000;

    public Extraction {
        authors = List.copyOf(authors);
        claims = List.copyOf(claims);
        removed = List.copyOf(removed);
    }

    /** Where the page says that it was published, in its canonical form; empty when it does not say or is not believed. */
    public Optional<URI> canonicalUri() {
        return Optional.of(Claim.first(claims, Claim.Field.CANONICAL_URI))
                .filter(uri -> !uri.isEmpty())
                .map(URI::create);
    }

    /** Whether the body is longer than an article may be. */
    public boolean isBodyTooLong() {
        return body.codePointCount(0, body.length()) > MAX_BODY_CODE_POINTS;
    }
}
