package dev.bellwether.alert.log;

import java.time.Instant;

/**
 * A step of the log as it was taken.
 *
 * @param logTime where the clock stood after it
 * @param heard up to when nothing more was expected then but what is late
 * @param isErased whether the article was erased since; its stories stay counted
 */
public record Step(LogPlace place, Instant logTime, Instant heard, boolean isErased) {}
