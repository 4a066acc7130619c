package dev.bellwether.article.article;

import dev.bellwether.article.extract.Document;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A document as a caller handed it in.
 *
 * @param uri absolute, http or https
 * @param externalId the source's own
 * @param source who published it; empty when the caller did not say
 */
public record Submission(
        Document document,
        Optional<URI> uri,
        Optional<String> externalId,
        Optional<String> source,
        Optional<Instant> fetchTime,
        Article.Origin origin,
        Map<String, String> labels) {

    public Submission {
        labels = Map.copyOf(labels);
    }

    /** Who published it: as said, else the host, else "unknown". */
    public String sourceOrHost() {
        return source.or(() -> uri.map(URI::getHost)).orElse("unknown");
    }
}
