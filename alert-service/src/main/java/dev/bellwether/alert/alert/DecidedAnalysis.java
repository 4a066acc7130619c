package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Wire;
import java.time.Instant;
import java.util.Optional;

/**
 * An analysis that was decided.
 *
 * @param wire as it came
 * @param place in the order of decision
 * @param logTime where the clock of conditions over time stood after it; empty where it is older than that is kept
 * @param retractTime when its text was retracted, where that was known when it was decided
 */
public record DecidedAnalysis(Wire wire, long place, Optional<Instant> logTime, Optional<Instant> retractTime) {}
