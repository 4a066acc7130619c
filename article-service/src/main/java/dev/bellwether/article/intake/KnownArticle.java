package dev.bellwether.article.intake;

import java.util.UUID;

/**
 * An article as it stands when a document is decided.
 *
 * @param revision the current one
 * @param contentSha256 of the current revision's normalised body
 */
public record KnownArticle(UUID id, int revision, String source, UUID story, String contentSha256, Wording wording) {

    KnownArticle revised(String newContentSha256, Wording newWording) {
        return new KnownArticle(id, revision + 1, source, story, newContentSha256, newWording);
    }
}
