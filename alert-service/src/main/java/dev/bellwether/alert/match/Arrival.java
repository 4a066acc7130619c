package dev.bellwether.alert.match;

/** An analysis that came in, and the message it came as, to be kept. */
public record Arrival(Analysis analysis, Wire wire) {}
