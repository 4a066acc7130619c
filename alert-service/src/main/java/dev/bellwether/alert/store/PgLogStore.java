package dev.bellwether.alert.store;

import dev.bellwether.alert.log.LogPlace;
import dev.bellwether.alert.log.LogStore;
import dev.bellwether.alert.log.Step;
import dev.bellwether.alert.log.Stretch;
import dev.bellwether.alert.window.LogClock;
import dev.bellwether.alert.window.Series;
import dev.bellwether.alert.window.Sighting;
import dev.bellwether.kit.store.OwnedTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of the log in PostgreSQL, and what was counted at them. They are everybody's, as analyses are. */
@ApplicationScoped
class PgLogStore implements LogStore {

    private static final String LAST_UNTIL = """
            (select place, 'epoch'::timestamptz as tick, log_time, heard_time, delete_time is not null as erased
             from analysis where log_time <= $1 order by log_time desc, place desc limit 1)
            union all
            (select after_place, log_time, log_time, log_time, false
             from window_tick where log_time <= $1 order by log_time desc, after_place desc limit 1)
            order by place desc, tick desc limit 1
            """;

    private static final String CLOCK = """
            select c.begin_time, a.log_time, a.heard_time
            from window_clock c left join lateral (
              select log_time, heard_time from analysis where place <= $1 and log_time is not null
              order by place desc limit 1) a on true
            """;

    private static final String SERIES = """
            select * from entity_story where entity = any($1) and place <= $2
              and event_time > $3::timestamptz - $4::int * interval '1 minute'
            order by event_time, story
            """;

    private static final String STEPS = """
            (select place, 'epoch'::timestamptz as tick, log_time, heard_time, delete_time is not null as erased
             from analysis where log_time is not null and place > $1 and place <= $3 order by place limit $5)
            union all
            (select after_place, log_time, log_time, log_time, false
             from window_tick where (after_place, log_time) > ($1, $2) and (after_place, log_time) <= ($3, $4)
             order by after_place, log_time limit $5)
            order by place, tick limit $5
            """;

    private static final String STORIES = """
            select * from entity_story where entity = any($1) and place > $2 and place <= $3 order by place, story
            """;

    private static final String COUNTED_AT = "select place from entity_story where entity = $1 and story = $2";

    private static final String KEPT_FROM = "select kept_from from history_state";

    /** Entities whose stories are read at once. */
    private static final int SOME = 200;

    private final OwnedTransactions transactions;

    PgLogStore(OwnedTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<Optional<Step>> lastUntil(Instant logTime) {
        return transactions
                .query(LAST_UNTIL, Tuple.of(wire(logTime)))
                .map(rows -> steps(rows).stream().findFirst());
    }

    @Override
    public Uni<LogClock> clockAt(LogPlace place) {
        return transactions.query(CLOCK, Tuple.of(place.analysis())).map(rows -> {
            for (Row row : rows) {
                return clock(row, place);
            }
            return LogClock.UNSET;
        });
    }

    private static LogClock clock(Row row, LogPlace place) {
        boolean isFirst = row.getOffsetDateTime("log_time") == null;
        Instant arrived = isFirst ? Instant.EPOCH : time(row, "log_time");
        Instant heard = isFirst ? Instant.EPOCH : time(row, "heard_time");
        Instant begin = time(row, "begin_time");
        return place.isTick()
                ? new LogClock(begin, place.tick(), place.tick(), arrived)
                : new LogClock(begin, arrived, heard, arrived);
    }

    @Override
    public Uni<Map<String, Series>> seriesAt(Collection<String> entities, LogPlace place, LogClock clock) {
        Map<String, Series> all = new HashMap<>();
        return Multi.createFrom()
                .iterable(entities)
                .group()
                .intoLists()
                .of(SOME)
                .onItem()
                .transformToUniAndConcatenate(some -> transactions
                        .query(
                                SERIES,
                                Tuple.of(
                                        some.toArray(String[]::new),
                                        place.analysis(),
                                        wire(clock.logTime()),
                                        Series.KEPT_MINUTES))
                        .invoke(rows ->
                                rows.forEach(row -> all.computeIfAbsent(row.getString("entity"), entity -> new Series())
                                        .add(PgWindowStore.sighting(row)))))
                .onItem()
                .ignoreAsUni()
                .replaceWith(all);
    }

    @Override
    public Uni<Stretch> read(Collection<String> entities, LogPlace after, LogPlace until, int limit) {
        Tuple between = Tuple.of(after.analysis(), wire(after.tick()), until.analysis(), wire(until.tick()), limit);
        return transactions
                .query(STEPS, between)
                .map(PgLogStore::steps)
                .chain(steps -> steps.isEmpty()
                        ? Uni.createFrom().item(new Stretch(steps, Map.of()))
                        : stories(entities, after, steps.get(steps.size() - 1).place())
                                .map(stories -> new Stretch(steps, stories)));
    }

    private Uni<Map<Long, List<Sighting>>> stories(Collection<String> entities, LogPlace after, LogPlace until) {
        return transactions
                .query(STORIES, Tuple.of(entities.toArray(String[]::new), after.analysis(), until.analysis()))
                .map(rows -> {
                    Map<Long, List<Sighting>> stories = new HashMap<>();
                    rows.forEach(row -> stories.computeIfAbsent(row.getLong("place"), place -> new ArrayList<>())
                            .add(PgWindowStore.sighting(row)));
                    return stories;
                });
    }

    @Override
    public Uni<Optional<Long>> countedAt(String entity, String story) {
        return transactions.query(COUNTED_AT, Tuple.of(entity, story)).map(rows -> {
            for (Row row : rows) {
                return Optional.of(row.getLong("place"));
            }
            return Optional.empty();
        });
    }

    @Override
    public Uni<Instant> keptFrom() {
        return transactions
                .query(KEPT_FROM, Tuple.tuple())
                .map(rows -> time(rows.iterator().next(), "kept_from"));
    }

    private static List<Step> steps(RowSet<Row> rows) {
        List<Step> steps = new ArrayList<>(rows.size());
        rows.forEach(row -> steps.add(new Step(
                new LogPlace(row.getLong("place"), time(row, "tick")),
                time(row, "log_time"),
                time(row, "heard_time"),
                row.getBoolean("erased"))));
        return steps;
    }

    private static Instant time(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static OffsetDateTime wire(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
