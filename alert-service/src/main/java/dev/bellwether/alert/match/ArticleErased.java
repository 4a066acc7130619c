package dev.bellwether.alert.match;

import java.time.Instant;
import java.util.function.Function;

/**
 * Word that an article was erased.
 *
 * @param article "articles/..."
 */
public record ArticleErased(String article, Instant deleteTime) implements Incoming {

    @Override
    public <R> R fold(
            Function<Arrival, R> arrival,
            Function<ArticleRetracted, R> articleRetracted,
            Function<ArticleErased, R> articleErased) {
        return articleErased.apply(this);
    }
}
