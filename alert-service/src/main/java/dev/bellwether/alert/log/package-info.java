/**
 * The log as it was walked: every step that conditions over time were decided at, to be walked again.
 *
 * <p>A step is an analysis, with the stories that were counted first with it, or a tick, a time at which nothing had come. Each has its
 * {@link dev.bellwether.alert.log.LogPlace}, and what is kept with it is where the clock stood ({@link dev.bellwether.alert.log.Step}): so a
 * {@link dev.bellwether.alert.log.Walk} may begin anywhere, hands the steps to the very engine that decides live, and finds what that has
 * found. {@link dev.bellwether.alert.log.Walks} reads some thousand steps at a time. Nothing is written.
 */
@NullMarked
package dev.bellwether.alert.log;

import org.jspecify.annotations.NullMarked;
