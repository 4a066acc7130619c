package dev.bellwether.article.extract;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a document apart from its content.
 *
 * @param uri where it was published
 * @param fetchTime when it was fetched, thus rendered; without it a relative time is not resolved
 */
public record Circumstances(Optional<URI> uri, Optional<Instant> fetchTime) {
    /** When nothing is known. */
    public static final Circumstances UNKNOWN = new Circumstances(Optional.empty(), Optional.empty());
}
