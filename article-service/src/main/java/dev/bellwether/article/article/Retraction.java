package dev.bellwether.article.article;

import java.time.Instant;

/**
 * That a text was taken back by who published it.
 *
 * @param time when this service was told
 * @param reason for people; 1 to 500 code points
 */
public record Retraction(Instant time, String reason) {

    public Retraction {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a retraction says why");
        }
    }
}
