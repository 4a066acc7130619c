/**
 * What came in, and what held of it.
 *
 * <p>{@link dev.bellwether.alert.match.Analysis} is what the log told, in the terms that decisions need; what nobody decides by
 * (evidence, mentions) is carried as it came, in {@link dev.bellwether.alert.match.Wire}, for those who are told.
 * {@link dev.bellwether.alert.match.Matcher} asks each subscription of each entity. Sentiment on which the model abstained never
 * fires, and neither does an entity without sentiment: no score is not a neutral score.
 */
@NullMarked
package dev.bellwether.alert.match;

import org.jspecify.annotations.NullMarked;
