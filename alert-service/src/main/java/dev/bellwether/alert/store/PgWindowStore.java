package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.WindowStore;
import dev.bellwether.alert.window.KeptStanding;
import dev.bellwether.alert.window.LogClock;
import dev.bellwether.alert.window.Series;
import dev.bellwether.alert.window.Sighting;
import dev.bellwether.alert.window.Standing;
import dev.bellwether.alert.window.State;
import dev.bellwether.kit.store.SystemWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Stories, standings and the clock of conditions over time in PostgreSQL, to be read. */
@ApplicationScoped
@SystemWork("the follower decides for everybody")
class PgWindowStore implements WindowStore {

    /** The sum differs wherever one of them is changed, comes or goes. */
    private static final String MOMENT = """
            select c.*, (
              select coalesce(sum(hashtextextended(name || ' ' || revision, 0)::numeric), 0)::text from subscription
              where kind <> 'ARTICLE' and not disabled and delete_time is null) as subscriptions
            from (select) as always left join window_clock c on true
            """;

    private static final String STANDINGS = "select * from window_standing";

    private static final String KNOWN = """
            select s.entity, s.story from unnest($1::text[], $2::text[]) as w (entity, story)
            join entity_story s on s.entity = w.entity and s.story = w.story
            """;

    private static final String SERIES = """
            select s.* from entity_story s where s.entity = any($1)
              and s.event_time > (select log_time from window_clock) - $2::int * interval '1 minute'
            order by s.event_time, s.story
            """;

    /** Entities whose stories are read at once. */
    private static final int SOME = 200;

    private static final UUID NOTHING_WRITTEN = new UUID(0, 0);

    private final Pool pool;

    PgWindowStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Moment> moment() {
        return pool.preparedQuery(MOMENT)
                .execute()
                .map(rows -> moment(rows.iterator().next()));
    }

    private static Moment moment(Row row) {
        String subscriptions = row.getString("subscriptions");
        return row.getUUID("version") == null
                ? new Moment(NOTHING_WRITTEN, LogClock.UNSET, subscriptions)
                : new Moment(
                        row.getUUID("version"),
                        new LogClock(
                                time(row, "begin_time"),
                                time(row, "log_time"),
                                time(row, "heard_time"),
                                time(row, "last_arrival_time")),
                        subscriptions);
    }

    @Override
    public Uni<List<KeptStanding>> standings() {
        return pool.preparedQuery(STANDINGS).execute().map(rows -> {
            List<KeptStanding> standings = new ArrayList<>(rows.size());
            rows.forEach(row -> standings.add(standing(row)));
            return standings;
        });
    }

    private static KeptStanding standing(Row row) {
        Integer due = row.getInteger("due_minute");
        return new KeptStanding(
                row.getString("subscription"),
                row.getInteger("subscription_revision"),
                row.getString("entity"),
                new Standing(State.valueOf(row.getString("state")), time(row, "since_time")),
                due == null ? OptionalInt.empty() : OptionalInt.of(due));
    }

    @Override
    public Uni<Set<StoryKey>> known(Collection<Sighting> stories) {
        if (stories.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return pool.preparedQuery(KNOWN)
                .execute(Tuple.of(
                        stories.stream().map(Sighting::entity).toArray(String[]::new),
                        stories.stream().map(Sighting::story).toArray(String[]::new)))
                .map(rows -> {
                    Set<StoryKey> known = new HashSet<>();
                    rows.forEach(row -> known.add(new StoryKey(row.getString("entity"), row.getString("story"))));
                    return known;
                });
    }

    @Override
    public Uni<Map<String, Series>> series(Collection<String> entities) {
        Map<String, Series> all = new HashMap<>();
        entities.forEach(entity -> all.put(entity, new Series()));
        return Multi.createFrom()
                .iterable(entities)
                .group()
                .intoLists()
                .of(SOME)
                .onItem()
                .transformToUniAndConcatenate(some -> read(some, all))
                .onItem()
                .ignoreAsUni()
                .replaceWith(all);
    }

    private Uni<Void> read(List<String> entities, Map<String, Series> all) {
        return pool.preparedQuery(SERIES)
                .execute(Tuple.of(entities.toArray(String[]::new), Series.KEPT_MINUTES))
                .invoke(rows -> rows.forEach(row -> all.computeIfAbsent(row.getString("entity"), e -> new Series())
                        .add(sighting(row))))
                .replaceWithVoid();
    }

    /** A row of entity_story. */
    static Sighting sighting(Row row) {
        Double score = row.getDouble("score");
        return new Sighting(
                row.getString("entity"),
                row.getString("story"),
                row.getString("article"),
                row.getString("source"),
                time(row, "event_time"),
                score == null ? OptionalDouble.empty() : OptionalDouble.of(score),
                row.getBoolean("negative"));
    }

    private static Instant time(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
