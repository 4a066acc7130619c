/**
 * How two models differ on the articles that are stored, told before one of them takes the other's place.
 *
 * <p>{@link dev.bellwether.sentiment.comparison.Comparisons} reads the latest analysis of each article, newest first, and has
 * both models score its text afresh, with the entities that are known now: so the difference is the models', and not that of
 * a runtime or a catalogue of earlier. {@link dev.bellwether.sentiment.comparison.Comparison} keeps sums and the greatest
 * differences, whatever the number of articles. Nothing is stored.
 */
@NullMarked
package dev.bellwether.sentiment.comparison;

import org.jspecify.annotations.NullMarked;
