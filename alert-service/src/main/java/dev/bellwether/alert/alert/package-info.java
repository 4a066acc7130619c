/**
 * Who is told, and why not: a match passes stages, each of which says a verdict, until one stops it or it is told.
 *
 * <p>{@link dev.bellwether.alert.alert.Stages} puts the stages together, in order: retraction, backfill, revision, staleness, duplicate story,
 * cooldown, inhibition, silence, quiet hours, budget, grouping, and then the telling. Each is a pure rule over the {@link dev.bellwether.alert.match.Match} and the
 * {@link dev.bellwether.alert.alert.History} of what was told before.
 *
 * <p>Decisions depend only on what the log says. The present is the time at which the analysis was stored, in every stage and in
 * the cooldown too: who decides the same log again, later or elsewhere, decides the same.
 *
 * <p>{@link dev.bellwether.alert.alert.WindowJudge} counts the stories of the same analyses, lets the engine of conditions over time take
 * its steps, and hands what began to fire to the same stages.
 *
 * <p>What quiet hours, a budget or a group holds back counts as told from its decision on; {@link dev.bellwether.alert.alert.DigestLoop}
 * tells it in a {@link dev.bellwether.alert.alert.Digest} when the {@link dev.bellwether.alert.alert.DigestWindow} is over, and decides nothing.
 *
 * <p>An analysis is decided once, together with the follower's token. A match's id is made from what it is about, so that even a
 * second decision could not make a second alert.
 */
@NullMarked
package dev.bellwether.alert.alert;

import org.jspecify.annotations.NullMarked;
