package dev.bellwether.alert.backtest;

import dev.bellwether.alert.alert.Decision;
import dev.bellwether.alert.alert.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts what comes of a backtest. For one thread. */
final class Tally {

    private final Map<Stop, Long> stops = new HashMap<>();
    private final Map<LocalDate, Summary.Day> days = new TreeMap<>();
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private long analyses;
    private long matches;
    private long alerts;

    private record Stop(Verdict.Stage stage, Verdict.Outcome outcome) {}

    /** An analysis was tried. */
    void tried(Instant logTime) {
        analyses++;
        first = Optional.of(first.filter(time -> time.isBefore(logTime)).orElse(logTime));
        last = Optional.of(last.filter(time -> time.isAfter(logTime)).orElse(logTime));
    }

    void decided(Decision decision) {
        matches++;
        long told = decision.isTold() ? 1 : 0;
        alerts += told;
        if (told == 0) {
            stops.merge(new Stop(decision.last().stage(), decision.last().outcome()), 1L, Long::sum);
        }
        LocalDate date = decision.match()
                .analysis()
                .createTime()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        days.merge(
                date,
                new Summary.Day(date, 1, told),
                (a, b) -> new Summary.Day(date, a.matches() + b.matches(), a.alerts() + b.alerts()));
    }

    long analyses() {
        return analyses;
    }

    long alerts() {
        return alerts;
    }

    /** The latest log time of what was tried. */
    Optional<Instant> logTime() {
        return last;
    }

    Summary summary(long erased) {
        List<Summary.Suppression> suppressions = stops.entrySet().stream()
                .map(stop -> new Summary.Suppression(
                        stop.getKey().stage(), stop.getKey().outcome(), stop.getValue()))
                .sorted(Comparator.comparingLong(Summary.Suppression::matches)
                        .reversed()
                        .thenComparing(Summary.Suppression::stage)
                        .thenComparing(Summary.Suppression::outcome))
                .toList();
        return new Summary(
                analyses, erased, matches, alerts, suppressions, List.copyOf(days.values()), alerts / daysTried());
    }

    private double daysTried() {
        Duration span = first.isEmpty() ? Duration.ZERO : Duration.between(first.get(), last.orElseThrow());
        return Math.max(1, span.toMillis() / (double) Duration.ofDays(1).toMillis());
    }
}
