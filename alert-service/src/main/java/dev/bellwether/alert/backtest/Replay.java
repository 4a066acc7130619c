package dev.bellwether.alert.backtest;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.Decision;
import dev.bellwether.alert.alert.MemoryHistory;
import dev.bellwether.alert.alert.Stages;
import dev.bellwether.alert.match.Analysis;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Matcher;
import dev.bellwether.alert.subscription.LiveSubscription;
import dev.bellwether.alert.watchlist.Memberships;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One backtest on its way: what was told so far in it, and the counts. One page at a time. */
final class Replay {

    private final LiveSubscription subscription;
    private final MemoryHistory history;
    private final Extent extent;
    private final Tally tally = new Tally();

    /** @param history what was told before the period */
    Replay(LiveSubscription subscription, MemoryHistory history, Extent extent) {
        this.subscription = subscription;
        this.history = history;
        this.extent = extent;
    }

    /** Decides some more analyses, in their order. */
    BacktestStep step(List<Analysis> page, Memberships memberships, boolean isLast) {
        List<Match> matches = new ArrayList<>();
        for (Analysis analysis : page) {
            tally.tried(analysis.createTime());
            matches.addAll(Matcher.match(analysis, List.of(subscription), memberships));
        }
        List<Alert> alerts = new ArrayList<>();
        for (Decision decision : Stages.decide(matches, history)) {
            tally.decided(decision);
            if (decision.isTold()) {
                alerts.add(Alert.of(
                        decision, tally.alerts(), decision.match().analysis().createTime()));
            }
        }
        return new BacktestStep(
                tally.analyses(),
                extent.analyses(),
                tally.logTime(),
                alerts,
                isLast ? Optional.of(tally.summary(extent.erased())) : Optional.empty());
    }
}
