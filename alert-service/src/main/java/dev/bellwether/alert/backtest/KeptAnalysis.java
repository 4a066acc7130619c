package dev.bellwether.alert.backtest;

import dev.bellwether.alert.match.Wire;
import java.time.Instant;
import java.util.Optional;

/**
 * An analysis that was decided.
 *
 * @param place in the order of decision
 * @param wire as it came
 * @param retractTime when its text was retracted, where that was known when it was decided
 */
public record KeptAnalysis(long place, Wire wire, Optional<Instant> retractTime) {}
