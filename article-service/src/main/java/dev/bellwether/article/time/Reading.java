package dev.bellwether.article.time;

/**
 * What an expression means for a reader at a given instant.
 *
 * @param zoneAssumed whether a time of day was read in the assumed zone; a whole day always is, unless a zone was written
 */
public record Reading(TimeInterval interval, Precision precision, boolean zoneAssumed) {}
