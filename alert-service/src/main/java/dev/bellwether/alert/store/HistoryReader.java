package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.History;
import dev.bellwether.alert.alert.MemoryHistory;
import dev.bellwether.alert.alert.Told;
import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Sentiment;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads what was told before, as far as it matters to some matches: for each the last of its entity and of its story. */
@ApplicationScoped
class HistoryReader {

    private static final String TOLD = """
            select t.*
            from (select distinct * from unnest($1::text[], $2::text[], $3::text[]) as w (subscription, entity, story)) w
            cross join lateral (
              (select m.* from subscription_match m
               where m.subscription = w.subscription and m.entity = w.entity and m.outcome = 'NOTIFIED'
               order by m.log_time desc limit 1)
              union all
              (select m.* from subscription_match m
               where m.subscription = w.subscription and m.entity = w.entity and m.story = w.story
                 and m.outcome = 'NOTIFIED'
               order by m.log_time desc limit 1)) t
            """;
    private static final String DECIDED = "select id from subscription_match where id = any($1)";

    private final Pool pool;

    HistoryReader(Pool pool) {
        this.pool = pool;
    }

    Uni<MemoryHistory> read(Collection<Match> matches) {
        MemoryHistory history = new MemoryHistory();
        if (matches.isEmpty()) {
            return Uni.createFrom().item(history);
        }
        return pool.preparedQuery(TOLD)
                .execute(Tuple.of(
                        column(matches, m -> m.subscription().name()),
                        column(matches, m -> m.entity().name()),
                        column(matches, m -> m.analysis().article().story().name())))
                .invoke(rows -> rows.forEach(row -> load(history, row)))
                .chain(() -> pool.preparedQuery(DECIDED)
                        .execute(Tuple.of(
                                List.copyOf(matches).stream().map(Match::id).toArray(UUID[]::new))))
                .invoke(rows -> rows.forEach(row -> history.loadDecided(row.getUUID(0))))
                .replaceWith(history);
    }

    /** Takes in a row of subscription_match that was told. */
    static void load(MemoryHistory history, Row row) {
        Told told = new Told(
                row.getString("article"),
                row.getInteger("article_revision"),
                Severity.valueOf(row.getString("severity")),
                Sentiment.Label.valueOf(row.getString("label")),
                row.getOffsetDateTime("log_time").toInstant());
        String subscription = row.getString("subscription");
        String entity = row.getString("entity");
        history.load(new History.EntityKey(subscription, entity), told);
        history.load(new History.StoryKey(subscription, entity, row.getString("story")), told);
    }

    private static String[] column(Collection<Match> matches, Function<Match, String> value) {
        return matches.stream().map(value).toArray(String[]::new);
    }
}
