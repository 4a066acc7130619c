package dev.bellwether.alert.backtest;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.Decision;
import dev.bellwether.alert.alert.History;
import dev.bellwether.alert.alert.MemoryHistory;
import dev.bellwether.alert.alert.Stages;
import dev.bellwether.alert.match.Match;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What would have been told so far in a backtest, and the counts. For one thread. */
final class Telling {

    private final MemoryHistory history;
    private final Deque<InhibitorAlert> inhibitors;
    private final Extent extent;
    private final Tally tally = new Tally();

    /**
     * @param history what was told before the period
     * @param inhibitors what those were told that inhibit the subscription, in the order of the log
     * @param extent of the period
     */
    Telling(MemoryHistory history, List<InhibitorAlert> inhibitors, Extent extent) {
        this.history = history;
        this.inhibitors = new ArrayDeque<>(inhibitors);
        this.extent = extent;
    }

    Extent extent() {
        return extent;
    }

    /** An analysis was tried. */
    void tried(Instant logTime) {
        tally.tried(logTime);
    }

    /** By the ids of the matches that they hold for. */
    void silences(Map<UUID, String> silences) {
        silences.forEach(history::loadSilence);
    }

    /**
     * Decides some more matches, of one analysis or of one step.
     *
     * @param isKnown what those that inhibit the subscription had been told by then
     */
    List<Alert> decide(List<Match> matches, Predicate<InhibitorAlert> isKnown) {
        while (!inhibitors.isEmpty() && isKnown.test(inhibitors.peek())) {
            InhibitorAlert one = inhibitors.remove();
            history.load(new History.SubjectKey(one.subscription(), one.entity()), one.told());
            history.load(new History.SubjectKey(one.subscription(), one.story()), one.told());
        }
        List<Alert> alerts = new ArrayList<>();
        for (Decision decision : Stages.decide(matches, history)) {
            tally.decided(decision);
            if (decision.isTold()) {
                alerts.add(Alert.of(
                        decision, tally.alerts(), decision.match().analysis().createTime()));
            }
        }
        return alerts;
    }

    /** What came of the last page. */
    BacktestStep step(List<Alert> alerts, List<StateChange> changes, boolean isLast) {
        return new BacktestStep(
                tally.analyses(),
                extent.analyses(),
                tally.logTime(),
                alerts,
                changes,
                isLast ? Optional.of(tally.summary(extent.erased())) : Optional.empty());
    }
}
