package dev.bellwether.alert.backtest;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.Decision;
import dev.bellwether.alert.alert.History;
import dev.bellwether.alert.alert.MemoryHistory;
import dev.bellwether.alert.alert.Stages;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Matcher;
import dev.bellwether.alert.subscription.LiveSubscription;
import dev.bellwether.alert.watchlist.Memberships;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** One backtest on its way: what was told so far in it, and the counts. One page at a time. */
final class Replay {

    private final LiveSubscription subscription;
    private final MemoryHistory history;
    private final Extent extent;
    private final Deque<InhibitorAlert> inhibitors;
    private final Tally tally = new Tally();

    /**
     * @param history what was told before the period
     * @param inhibitors what those were told that inhibit the subscription, in the order of their places
     */
    Replay(LiveSubscription subscription, MemoryHistory history, Extent extent, List<InhibitorAlert> inhibitors) {
        this.subscription = subscription;
        this.history = history;
        this.extent = extent;
        this.inhibitors = new ArrayDeque<>(inhibitors);
    }

    /** What holds in some more analyses, by their places. */
    Map<Long, List<Match>> matches(List<PlacedAnalysis> page, Memberships memberships) {
        Map<Long, List<Match>> matches = new TreeMap<>();
        for (PlacedAnalysis placed : page) {
            tally.tried(placed.analysis().createTime());
            matches.put(placed.place(), Matcher.match(placed.analysis(), List.of(subscription), memberships));
        }
        return matches;
    }

    /**
     * Decides some more matches, in the order of their places.
     *
     * @param silences by the ids of the matches that they hold for
     */
    BacktestStep decide(Map<Long, List<Match>> matches, Map<UUID, String> silences, boolean isLast) {
        silences.forEach(history::loadSilence);
        List<Alert> alerts = new ArrayList<>();
        matches.forEach((place, ofOne) -> {
            loadInhibitors(place);
            for (Decision decision : Stages.decide(ofOne, history)) {
                tally.decided(decision);
                if (decision.isTold()) {
                    alerts.add(Alert.of(
                            decision,
                            tally.alerts(),
                            decision.match().analysis().createTime()));
                }
            }
        });
        return new BacktestStep(
                tally.analyses(),
                extent.analyses(),
                tally.logTime(),
                alerts,
                isLast ? Optional.of(tally.summary(extent.erased())) : Optional.empty());
    }

    /** What inhibitors were told by then: of one analysis they are decided first. */
    private void loadInhibitors(long place) {
        while (!inhibitors.isEmpty() && inhibitors.peek().place() <= place) {
            InhibitorAlert one = inhibitors.remove();
            history.load(new History.SubjectKey(one.subscription(), one.entity()), one.told());
            history.load(new History.SubjectKey(one.subscription(), one.story()), one.told());
        }
    }
}
