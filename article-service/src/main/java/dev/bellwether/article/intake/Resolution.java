package dev.bellwether.article.intake;

import dev.bellwether.article.article.Ingested.Outcome;
import dev.bellwether.kit.error.Failure;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;

/** What was decided of one document. */
public sealed interface Resolution {

    /**
     * It is an article.
     *
     * @param revision that it is; empty when it was answered before under its request id, and the article is told as it stands
     */
    record Taken(UUID article, OptionalInt revision, Outcome outcome) implements Resolution {
        @Override
        public <R> R fold(Function<Taken, R> taken, Function<Refused, R> refused) {
            return taken.apply(this);
        }
    }

    /** Nothing is stored of it. */
    record Refused(Failure failure) implements Resolution {
        @Override
        public <R> R fold(Function<Taken, R> taken, Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }

    /** Applies the function of the case. */
    <R> R fold(Function<Taken, R> taken, Function<Refused, R> refused);
}
