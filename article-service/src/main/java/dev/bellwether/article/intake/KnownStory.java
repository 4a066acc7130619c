package dev.bellwether.article.intake;

import java.util.Set;
import java.util.UUID;

/**
 * A story as it stands when a group is decided.
 *
 * @param contentSha256 by which it was found
 * @param original the article that brought this content, or that began the story
 * @param articles that are not erased
 * @param sources distinct
 * @param named those of its sources that a document of the group names too
 */
public record KnownStory(
        String contentSha256, UUID story, UUID original, int articles, int sources, Set<String> named) {

    public KnownStory {
        named = Set.copyOf(named);
    }
}
