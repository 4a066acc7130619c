package dev.bellwether.alert.match;

import java.util.function.Function;

/** An analysis that came in, and the message it came as, to be kept. */
public record Arrival(Analysis analysis, Wire wire) implements Incoming {

    /** As it is to be decided after a word of retraction: as retracted, where that is of its text. */
    public Arrival after(ArticleRetracted word) {
        return word.isOf(analysis.article()) ? new Arrival(analysis.retracted(word.retractTime()), wire) : this;
    }

    @Override
    public <R> R fold(
            Function<Arrival, R> arrival,
            Function<ArticleRetracted, R> articleRetracted,
            Function<ArticleErased, R> articleErased) {
        return arrival.apply(this);
    }
}
