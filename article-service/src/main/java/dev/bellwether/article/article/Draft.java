package dev.bellwether.article.article;

import dev.bellwether.article.extract.Extraction;
import dev.bellwether.article.identity.CanonicalUri;
import dev.bellwether.article.identity.ContentHash;
import dev.bellwether.article.identity.Fingerprint;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An article that was extracted and not yet stored, with all by which it is known again.
 *
 * @param submission what it was made from
 * @param extraction with a body
 * @param uri the canonical one: that the page states and that is believed, else that of the submission
 * @param contentSha256 of the normalised body
 * @param text by which near copies of the body are found
 */
public record Draft(
        Submission submission,
        Extraction extraction,
        Optional<URI> uri,
        String contentSha256,
        Fingerprint.WithBands text) {

    public static Draft of(Submission submission, Extraction extraction) {
        return new Draft(
                submission,
                extraction,
                extraction.canonicalUri().or(() -> submission.uri().map(CanonicalUri::of)),
                ContentHash.of(extraction.body()),
                Fingerprint.of(extraction.body()));
    }

    /** The submission's URI, as it came and in its canonical form, so far as the article's is another. */
    public List<URI> aliases() {
        return submission.uri().stream()
                .flatMap(given -> Stream.of(given, CanonicalUri.of(given)))
                .distinct()
                .filter(alias -> !uri.equals(Optional.of(alias)))
                .toList();
    }
}
