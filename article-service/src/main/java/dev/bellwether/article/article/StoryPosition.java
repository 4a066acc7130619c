package dev.bellwether.article.article;

import java.util.Optional;
import java.util.UUID;

/**
 * An article's place in its story as it stood at ingest.
 *
 * @param first whether it began the story
 * @param copy how it repeats the first; empty for the first
 * @param articles of the story, this one included
 * @param sources distinct, this one's included
 */
public record StoryPosition(UUID story, boolean first, Optional<Copy> copy, int articles, int sources) {

    public StoryPosition {
        if (articles < 1 || sources < 1 || sources > articles) {
            throw new IllegalArgumentException(articles + " articles from " + sources + " sources make no story");
        }
    }

    /** How a text repeats another. */
    public enum Copy {
        /** The same body after normalisation. */
        EXACT,
        /** Nearly the same body. */
        NEAR,
        /** A part of the other. */
        EXCERPT
    }
}
