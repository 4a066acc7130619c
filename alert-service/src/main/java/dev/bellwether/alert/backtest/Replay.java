package dev.bellwether.alert.backtest;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.log.LogPlace;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Matcher;
import dev.bellwether.alert.subscription.LiveSubscription;
import dev.bellwether.alert.watchlist.PastMemberships;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** One backtest of a condition on articles on its way. One page at a time. */
final class Replay {

    private final LiveSubscription subscription;
    private final Period period;
    private final Telling telling;

    Replay(LiveSubscription subscription, Period period, Telling telling) {
        this.subscription = subscription;
        this.period = period;
        this.telling = telling;
    }

    Instant start() {
        return period.start();
    }

    Extent extent() {
        return telling.extent();
    }

    /** What holds in some more analyses, by their places. */
    Map<Long, List<Match>> matches(List<PlacedAnalysis> page, PastMemberships past) {
        Map<Long, List<Match>> matches = new TreeMap<>();
        for (PlacedAnalysis placed : page) {
            telling.tried(placed.analysis().createTime());
            matches.put(
                    placed.place(),
                    Matcher.match(placed.analysis(), List.of(subscription), past.at(LogPlace.of(placed.place()))));
        }
        return matches;
    }

    /**
     * Decides some more matches, in the order of their places.
     *
     * @param decided ids of those that were decided before the period
     * @param silences by the ids of the matches that they hold for
     */
    BacktestStep decide(Map<Long, List<Match>> matches, Set<UUID> decided, Map<UUID, String> silences, boolean isLast) {
        telling.decided(decided);
        telling.silences(silences);
        List<Alert> alerts = new ArrayList<>();
        matches.forEach((place, ofOne) -> alerts.addAll(telling.decide(ofOne, one -> isKnown(one, place))));
        return telling.step(alerts, List.of(), isLast);
    }

    /** Of one analysis those that inhibit are decided first, and conditions over time last. */
    private static boolean isKnown(ToldAlert one, long place) {
        return one.isOverTime() ? one.place() < place : one.place() <= place;
    }
}
