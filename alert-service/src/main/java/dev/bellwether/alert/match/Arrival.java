package dev.bellwether.alert.match;

import java.util.function.Function;

/** An analysis that came in, and the message it came as, to be kept. */
public record Arrival(Analysis analysis, Wire wire) implements Incoming {

    @Override
    public <R> R fold(Function<Arrival, R> arrival, Function<ArticleErased, R> articleErased) {
        return arrival.apply(this);
    }
}
