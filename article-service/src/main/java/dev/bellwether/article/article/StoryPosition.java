package dev.bellwether.article.article;

import dev.bellwether.article.identity.Copy;
import java.util.Optional;
import java.util.UUID;

/**
 * An article's place in its story as it stood at ingest.
 *
 * @param repeat what it repeats; empty for the article that began the story
 * @param articles of the story, this one included
 * @param sources distinct, this one's included
 */
public record StoryPosition(UUID story, Optional<Repeat> repeat, int articles, int sources) {

    public StoryPosition {
        if (articles < 1 || sources < 1 || sources > articles) {
            throw new IllegalArgumentException(articles + " articles from " + sources + " sources make no story");
        }
    }

    /** Whether it began the story. */
    public boolean isFirst() {
        return repeat.isEmpty();
    }

    /**
     * How an article repeats another.
     *
     * @param shared how much of the shorter of the two texts is in the other too: 0 to 1
     * @param original the article of the story with which it has most in common
     */
    public record Repeat(Copy copy, double shared, UUID original) {}
}
