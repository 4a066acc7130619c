/**
 * Conditions over time: thresholds, changes, bursts and absences, for each entity apart.
 *
 * <p>What is counted is stories: each once, at the minute of its first article about the entity ({@link dev.bellwether.alert.window.Sighting}),
 * so that forty copies are one. A {@link dev.bellwether.alert.window.Series} holds those of one entity, and answers for any window at the
 * precision of a minute; a {@code Profile} says what is usual at each hour of the week.
 *
 * <p>The {@link dev.bellwether.alert.window.WindowEngine} walks the log, step by step. All time is the log's
 * ({@link dev.bellwether.alert.window.LogClock}): the present is the create time of the newest analysis, or the time of a tick, which is
 * itself recorded; windows that may raise an alert end at the present, those that may end one end ten minutes before what was heard, so
 * that what is late may raise an alert, and none ends for want of what is late. Nothing here reads a clock, a random number or a
 * database: the same steps decide the same, live and in a replay.
 */
@NullMarked
package dev.bellwether.alert.window;

import org.jspecify.annotations.NullMarked;
