package dev.bellwether.alert.match;

import java.time.Instant;
import java.util.function.Function;

/**
 * Word that an article was retracted.
 *
 * @param article "articles/..."
 * @param revision that it counts as; it is of the texts before
 * @param reason for people
 */
public record ArticleRetracted(String article, int revision, Instant retractTime, String reason) implements Incoming {

    /** Whether this text was retracted: by number and by time, for a restore gives a number again to a later text. */
    boolean isOf(Article text) {
        return text.name().equals(article)
                && text.revision() < revision
                && !text.storedTime().isAfter(retractTime);
    }

    @Override
    public <R> R fold(
            Function<Arrival, R> arrival,
            Function<ArticleRetracted, R> articleRetracted,
            Function<ArticleErased, R> articleErased) {
        return articleRetracted.apply(this);
    }
}
