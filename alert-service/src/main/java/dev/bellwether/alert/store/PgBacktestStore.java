package dev.bellwether.alert.store;

import dev.bellwether.alert.backtest.BacktestStore;
import dev.bellwether.alert.backtest.Extent;
import dev.bellwether.alert.backtest.KeptAnalysis;
import dev.bellwether.alert.backtest.Period;
import dev.bellwether.alert.backtest.ToldAlert;
import dev.bellwether.alert.match.Wire;
import dev.bellwether.kit.store.OwnedTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads analyses as they were decided, a page at a time. */
@ApplicationScoped
class PgBacktestStore implements BacktestStore {

    private static final String EXTENT = """
            select coalesce(min(place), 0) as first, coalesce(max(place), -1) as last,
                   count(*) filter (where delete_time is null) as analyses,
                   count(*) filter (where delete_time is not null) as erased
            from analysis where %1$s >= $1 and %1$s < $2
            """;

    private static final String PAGE = """
            select place, content, retract_time from analysis
            where place between $1 and $2 and create_time >= $3 and create_time < $4 and delete_time is null
            order by place limit $5
            """;

    private static final String DECIDED =
            "select id from subscription_match where id = any($1) and log_time < $2 and analysis is not null";

    /** What fired over time comes after the analyses of before. */
    private static final String TOLD_TO = """
            select m.*, a.resolve_time, coalesce(s.place,
                     (select b.place from analysis b where b.log_time <= m.log_time
                      order by b.log_time desc, b.place desc limit 1), 0) as place, m.analysis is null as over_time
            from subscription_match m left join analysis s on s.name = m.analysis left join alert a on a.id = m.id
            where m.subscription = any($1) and m.outcome in ('NOTIFIED', 'DIGESTED', 'GROUPED')
              and m.log_time >= $2 and m.log_time < $3
            order by place, over_time, m.log_time
            """;

    private final OwnedTransactions transactions;

    PgBacktestStore(OwnedTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<Extent> extent(Period period) {
        return transactions
                .query(EXTENT.formatted("create_time"), Tuple.of(time(period.start()), time(period.end())))
                .map(rows -> extent(rows.iterator().next()));
    }

    @Override
    public Uni<Extent> extentOfSteps(Period period) {
        return transactions
                .query(EXTENT.formatted("log_time"), Tuple.of(time(period.start()), time(period.end())))
                .map(rows -> extent(rows.iterator().next()));
    }

    private static Extent extent(Row row) {
        return new Extent(row.getLong("first"), row.getLong("last"), row.getLong("analyses"), row.getLong("erased"));
    }

    @Override
    public Uni<List<KeptAnalysis>> read(Period period, long from, long to, int limit) {
        return transactions
                .query(PAGE, Tuple.of(from, to, time(period.start()), time(period.end()), limit))
                .map(rows -> {
                    List<KeptAnalysis> page = new ArrayList<>(rows.size());
                    rows.forEach(row -> page.add(kept(row)));
                    return page;
                });
    }

    private static KeptAnalysis kept(Row row) {
        return new KeptAnalysis(
                row.getLong("place"),
                Wire.of(row.getBuffer("content").getBytes()),
                Optional.ofNullable(row.getOffsetDateTime("retract_time")).map(OffsetDateTime::toInstant));
    }

    @Override
    public Uni<Set<UUID>> decidedBefore(Collection<UUID> matches, Instant logTime) {
        return matches.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : transactions
                        .query(DECIDED, Tuple.of(matches.toArray(UUID[]::new), time(logTime)))
                        .map(rows -> {
                            Set<UUID> decided = new HashSet<>();
                            rows.forEach(row -> decided.add(row.getUUID("id")));
                            return decided;
                        });
    }

    @Override
    public Uni<List<ToldAlert>> toldTo(List<String> subscriptions, Period period) {
        return transactions
                .query(
                        TOLD_TO,
                        Tuple.of(subscriptions.toArray(String[]::new), time(period.start()), time(period.end())))
                .map(rows -> {
                    List<ToldAlert> told = new ArrayList<>(rows.size());
                    rows.forEach(row -> told.add(new ToldAlert(
                            row.getLong("place"),
                            row.getBoolean("over_time"),
                            row.getString("subscription"),
                            row.getString("entity"),
                            row.getString("story"),
                            HistoryReader.told(row))));
                    return told;
                });
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
