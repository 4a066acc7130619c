package dev.bellwether.alert.backtest;

import dev.bellwether.alert.alert.Alert;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of some more analyses.
 *
 * @param analyses tried so far
 * @param total of the period
 * @param logTime of the last that was tried
 * @param alerts that would have been told
 * @param changes of where a condition over time stood, in the order of the log
 * @param summary in the last step
 */
public record BacktestStep(
        long analyses,
        long total,
        Optional<Instant> logTime,
        List<Alert> alerts,
        List<StateChange> changes,
        Optional<Summary> summary) {

    public BacktestStep {
        alerts = List.copyOf(alerts);
        changes = List.copyOf(changes);
    }
}
