package dev.bellwether.alert.backtest;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What backtests ask of storage. */
public interface BacktestStore {

    Uni<Extent> extent(Period period);

    /** The same of the analyses whose steps are kept, by log time. */
    Uni<Extent> extentOfSteps(Period period);

    /** Those of a period from a place to another, both inclusive, in their order; not those of erased articles. */
    Uni<List<KeptAnalysis>> read(Period period, long from, long to, int limit);

    /** What subscriptions were told by analyses of a period of log time, in the order of the places of these. */
    Uni<List<ToldAlert>> toldTo(List<String> subscriptions, Period period);

    /** Those of some ids of matches that were decided by analyses of before a log time. */
    Uni<Set<UUID>> decidedBefore(Collection<UUID> matches, Instant logTime);
}
