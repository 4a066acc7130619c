/**
 * Sentiment over time: what articles say of entities, in buckets of time, and of which entities there are more stories than usual.
 *
 * <p>An article counts at the time it was published, or stored where that is not known; never later than it was stored. It
 * counts once, in its latest revision, and not at all once it is retracted or erased. Each row is known from one time to
 * another, so that a question can be asked as of a time; only what was erased is gone from every answer.
 *
 * <p>A mean weighted by {@link dev.bellwether.sentiment.series.SentimentSeries#WEIGHT_FORMULA} lets an article that is about
 * the entity speak louder than one that names it in passing, and the first of a story louder than its copies.
 */
@NullMarked
package dev.bellwether.sentiment.series;

import org.jspecify.annotations.NullMarked;
