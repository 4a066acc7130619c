package dev.bellwether.article.intake;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * An article as it stands when a document is decided.
 *
 * @param revision the current one
 * @param uris by which it is known, its canonical one and its aliases
 * @param contentSha256 of the current revision's normalised body
 */
public record KnownArticle(
        UUID id, int revision, String source, Set<String> uris, UUID story, String contentSha256, Wording wording) {

    public KnownArticle {
        uris = Set.copyOf(uris);
    }

    KnownArticle revised(String newContentSha256, Wording newWording) {
        return new KnownArticle(id, revision + 1, source, uris, story, newContentSha256, newWording);
    }

    KnownArticle alsoAt(String uri) {
        Set<String> more = new HashSet<>(uris);
        more.add(uri);
        return new KnownArticle(id, revision, source, more, story, contentSha256, wording);
    }
}
