/**
 * Who may have texts scored, and when.
 *
 * <p>Scoring keeps the processors busy: 5 to 10 ms for each text. So all work that scores is let in here, by
 * {@link dev.bellwether.sentiment.serving.Scoring}, each of its four {@link dev.bellwether.sentiment.serving.Workload}s by a
 * {@link dev.bellwether.sentiment.serving.WaitingLine} of its own. Calls are refused at once when as many wait as may, or when
 * their turn would come too late; the others are held back at their source, by demand.
 *
 * <p>What is let in runs a text at a time: before each run of the model it takes one of as many
 * {@link dev.bellwether.sentiment.serving.FairTurns} as there are processors. Who has had least of them is next, so that a
 * hundred calls do not starve the articles that are followed, nor a back-fill the calls; a long article holds nobody up for
 * longer than a text. Work whose caller has gone ends at its next turn.
 *
 * <p>A text that was scored before needs neither turn nor model: {@link dev.bellwether.sentiment.serving.ScoreCache} knows the
 * answer, to the bit.
 */
@NullMarked
package dev.bellwether.sentiment.serving;

import org.jspecify.annotations.NullMarked;
