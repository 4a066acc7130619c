package dev.bellwether.sentiment.analysis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** One change. */
public sealed interface AnalysisChange {

    /** The answer of the one function that is for this case. */
    <R> R fold(
            Function<Made, R> made,
            Function<ArticleRetracted, R> articleRetracted,
            Function<ArticleErased, R> articleErased);

    /** An analysis that is new. */
    record Made(Kind kind, Analysis analysis) implements AnalysisChange {

        /** Whether it is the first of its article. */
        public enum Kind {
            CREATED,
            SUPERSEDED
        }

        @Override
        public <R> R fold(
                Function<Made, R> made,
                Function<ArticleRetracted, R> articleRetracted,
                Function<ArticleErased, R> articleErased) {
            return made.apply(this);
        }
    }

    /**
     * An article was retracted; what was said of it stays to be read.
     *
     * @param analyses of the article that are marked so
     */
    record ArticleRetracted(Retraction retraction, List<UUID> analyses) implements AnalysisChange {

        public ArticleRetracted {
            analyses = List.copyOf(analyses);
        }

        @Override
        public <R> R fold(
                Function<Made, R> made,
                Function<ArticleRetracted, R> articleRetracted,
                Function<ArticleErased, R> articleErased) {
            return articleRetracted.apply(this);
        }
    }

    /**
     * An article was erased, and all that was said of it. What was told before of its analyses is told no more.
     *
     * @param deleteTime when article-service erased it
     * @param analyses of the article, which are tombstones now
     */
    record ArticleErased(UUID article, Instant deleteTime, List<UUID> analyses) implements AnalysisChange {

        public ArticleErased {
            analyses = List.copyOf(analyses);
        }

        @Override
        public <R> R fold(
                Function<Made, R> made,
                Function<ArticleRetracted, R> articleRetracted,
                Function<ArticleErased, R> articleErased) {
            return articleErased.apply(this);
        }
    }
}
