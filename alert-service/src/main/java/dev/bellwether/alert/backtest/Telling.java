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
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What would have been told so far in a backtest, and the counts. For one thread. */
final class Telling {

    private final MemoryHistory history = new MemoryHistory();
    private final Deque<ToldAlert> told;
    private final Extent extent;
    private final Tally tally = new Tally();

    /**
     * @param told what is not decided again, in the order of the log
     * @param extent of the period
     */
    Telling(List<ToldAlert> told, Extent extent) {
        this.told = new ArrayDeque<>(told);
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

    /** By their ids, which were decided before the period: a text that is analyzed again is not decided again. */
    void decided(Set<UUID> matches) {
        matches.forEach(history::loadDecided);
    }

    /**
     * Decides some more matches, of one analysis or of one step.
     *
     * @param isKnown what had been told by then
     */
    List<Alert> decide(List<Match> matches, Predicate<ToldAlert> isKnown) {
        while (!told.isEmpty() && isKnown.test(told.peek())) {
            load(told.remove());
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

    private void load(ToldAlert one) {
        String subscription = one.subscription();
        history.load(new History.EntityKey(subscription, one.entity()), one.told());
        history.load(new History.StoryKey(subscription, one.entity(), one.story()), one.told());
        history.load(new History.SubjectKey(subscription, one.entity()), one.told());
        history.load(new History.SubjectKey(subscription, one.story()), one.told());
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
