package dev.bellwether.alert.backtest;

import dev.bellwether.alert.alert.Verdict;
import java.time.LocalDate;
import java.util.List;

/**
 * What came of a whole backtest.
 *
 * @param analyses tried
 * @param erased not tried, for their article is erased
 * @param matches conditions that held
 * @param alerts matches that would have been told
 * @param suppressions the most frequent first
 * @param days with a match, oldest first
 * @param alertsPerDay a mean from the first analysis to the last, of at least one day
 */
public record Summary(
        long analyses,
        long erased,
        long matches,
        long alerts,
        List<Suppression> suppressions,
        List<Day> days,
        double alertsPerDay) {

    public Summary {
        suppressions = List.copyOf(suppressions);
        days = List.copyOf(days);
    }

    /** How many matches a stage stopped, and as what. */
    public record Suppression(Verdict.Stage stage, Verdict.Outcome outcome, long matches) {}

    /** What was matched and told on a day of UTC. */
    public record Day(LocalDate date, long matches, long alerts) {}
}
