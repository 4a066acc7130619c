package dev.bellwether.article.article;

import dev.bellwether.article.extract.Extraction;
import dev.bellwether.article.identity.CanonicalUri;
import dev.bellwether.article.identity.ContentHash;
import dev.bellwether.article.identity.Fingerprint;
import java.net.URI;
import java.util.Optional;

/**
 * An article that was extracted and not yet stored, with all by which it is known again.
 *
 * @param submission what it was made from
 * @param extraction with a body
 * @param uri the canonical form of the submission's
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
                submission.uri().map(CanonicalUri::of),
                ContentHash.of(extraction.body()),
                Fingerprint.of(extraction.body()));
    }

    /** The submission's URI, where its canonical form is another. */
    public Optional<URI> alias() {
        return submission.uri().filter(given -> !uri.equals(Optional.of(given)));
    }
}
