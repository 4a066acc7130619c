package dev.bellwether.alert.match;

import java.util.function.Function;

/** What comes in from the log of analyses. */
public sealed interface Incoming permits Arrival, ArticleRetracted, ArticleErased {

    /** The answer of the one function that is for this case. */
    <R> R fold(
            Function<Arrival, R> arrival,
            Function<ArticleRetracted, R> articleRetracted,
            Function<ArticleErased, R> articleErased);
}
