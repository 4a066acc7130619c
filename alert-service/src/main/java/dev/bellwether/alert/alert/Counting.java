package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Analysis;
import dev.bellwether.alert.match.Entity;

/** How an article counts for an entity where stories are counted. */
public enum Counting {
    /** As a story that was not counted before. */
    COUNTED,
    /** Its story was counted before. */
    COPY,
    /** It names the entity in passing. */
    IN_PASSING,
    /** Nobody knows when it was published. */
    TIME_UNKNOWN,
    /** It was retracted before. */
    RETRACTED;

    /** An article that names an entity in passing is not a story of it: what the templates ask for, too. */
    private static final double MIN_RELEVANCE = 0.3;

    /** What it counts as where its story was not counted before. */
    static Counting ofNewStory(Analysis analysis, Entity entity) {
        if (analysis.articleRetractTime().isPresent()) {
            return RETRACTED;
        }
        if (!analysis.article().publishTime().isKnown()) {
            return TIME_UNKNOWN;
        }
        return entity.relevance() >= MIN_RELEVANCE ? COUNTED : IN_PASSING;
    }
}
