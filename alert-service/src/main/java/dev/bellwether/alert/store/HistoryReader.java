package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Digest;
import dev.bellwether.alert.alert.DigestWindow;
import dev.bellwether.alert.alert.History;
import dev.bellwether.alert.alert.MemoryHistory;
import dev.bellwether.alert.alert.Told;
import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Sentiment;
import dev.bellwether.alert.subscription.Budget;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads what was told before, as far as it matters to some matches: for each the last of its entity and of its story; and of those whose
 * subscriptions ask for it what others told, what a budget counts, and the last window of the group.
 */
@ApplicationScoped
class HistoryReader {

    private static final String TOLD = """
            select t.*, a.resolve_time
            from (select distinct * from unnest($1::text[], $2::text[], $3::text[]) as w (subscription, entity, story)) w
            cross join lateral (
              (select m.* from subscription_match m
               where m.subscription = w.subscription and m.entity = w.entity
                 and m.outcome in ('NOTIFIED', 'DIGESTED', 'GROUPED')
               order by m.log_time desc limit 1)
              union all
              (select m.* from subscription_match m
               where m.subscription = w.subscription and m.story = w.story and m.entity = w.entity
                 and m.outcome in ('NOTIFIED', 'DIGESTED', 'GROUPED')
               order by m.log_time desc limit 1)) t
            left join alert a on a.id = t.id
            """;

    /** A subject is the name of an entity or of a story: one of the two finds nothing. */
    private static final String TOLD_BY_OTHERS = """
            select t.*, a.resolve_time
            from (select distinct * from unnest($1::text[], $2::text[]) as w (subscription, subject)) w
            cross join lateral (
              (select m.* from subscription_match m
               where m.subscription = w.subscription and m.entity = w.subject
                 and m.outcome in ('NOTIFIED', 'DIGESTED', 'GROUPED')
               order by m.log_time desc limit 1)
              union all
              (select m.* from subscription_match m
               where m.subscription = w.subscription and m.story = w.subject and m.story <> ''
                 and m.outcome in ('NOTIFIED', 'DIGESTED', 'GROUPED')
               order by m.log_time desc limit 1)) t
            left join alert a on a.id = t.id
            """;

    private static final String SPENT = """
            select w.subscription, t.log_time
            from unnest($1::text[], $2::integer[]) as w (subscription, most)
            cross join lateral (
              select m.log_time from subscription_match m
              where m.subscription = w.subscription and m.outcome in ('NOTIFIED', 'GROUPED')
              order by m.log_time desc limit w.most) t
            """;

    private static final String WINDOWS = """
            select w.subscription, w.group_key, t.start_time, t.due_time
            from (select distinct * from unnest($1::text[], $2::text[]) as w (subscription, group_key)) w
            cross join lateral (
              select h.start_time, h.due_time from held_alert h
              where h.subscription = w.subscription and h.group_key = w.group_key and h.cause = 'GROUP'
              order by h.due_time desc limit 1) t
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
        List<UUID> ids = matches.stream().map(Match::id).toList();
        return each(
                        TOLD,
                        Tuple.of(
                                column(matches, m -> m.subscription().name()),
                                column(matches, m -> m.entity().name()),
                                column(
                                        matches,
                                        m -> m.analysis().article().story().name())),
                        row -> load(history, row))
                .chain(() -> each(
                        DECIDED,
                        Tuple.of((Object) ids.toArray(UUID[]::new)),
                        row -> history.loadDecided(row.getUUID(0))))
                .chain(() -> readToldByOthers(matches, history))
                .chain(() -> readSpent(matches, history))
                .chain(() -> readWindows(matches, history))
                .replaceWith(history);
    }

    private Uni<Void> readToldByOthers(Collection<Match> matches, MemoryHistory history) {
        List<History.SubjectKey> keys = matches.stream()
                .flatMap(match -> History.inhibitorsOf(match).stream())
                .toList();
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : each(TOLD_BY_OTHERS, subjects(keys), row -> loadSubjects(history, row));
    }

    private Uni<Void> readSpent(Collection<Match> matches, MemoryHistory history) {
        Map<String, Integer> budgets = new HashMap<>();
        for (Match match : matches) {
            Optional<Budget> budget = match.subscription().policy().restraints().budget();
            budget.ifPresent(there -> budgets.merge(match.subscription().name(), there.alerts(), Math::max));
        }
        return budgets.isEmpty()
                ? Uni.createFrom().voidItem()
                : each(
                        SPENT,
                        Tuple.of(
                                budgets.keySet().toArray(String[]::new),
                                budgets.values().toArray(Integer[]::new)),
                        row -> history.loadSpent(
                                row.getString("subscription"),
                                row.getOffsetDateTime("log_time").toInstant()));
    }

    private Uni<Void> readWindows(Collection<Match> matches, MemoryHistory history) {
        List<History.SubjectKey> keys = matches.stream()
                .flatMap(match -> History.groupOf(match).stream())
                .toList();
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : each(
                        WINDOWS,
                        subjects(keys),
                        row -> history.load(
                                new History.SubjectKey(row.getString("subscription"), row.getString("group_key")),
                                new DigestWindow(
                                        Digest.Cause.GROUP,
                                        row.getString("group_key"),
                                        row.getOffsetDateTime("start_time").toInstant(),
                                        row.getOffsetDateTime("due_time").toInstant())));
    }

    private Uni<Void> each(String sql, Tuple parameters, Consumer<Row> taker) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .invoke(rows -> rows.forEach(taker))
                .replaceWithVoid();
    }

    /** Takes in a row of subscription_match that was told, with the resolve_time of its alert. */
    static void load(MemoryHistory history, Row row) {
        Told told = told(row);
        String subscription = row.getString("subscription");
        String entity = row.getString("entity");
        history.load(new History.EntityKey(subscription, entity), told);
        history.load(new History.StoryKey(subscription, entity, row.getString("story")), told);
    }

    /** The same, for those that it inhibits. */
    static void loadSubjects(MemoryHistory history, Row row) {
        Told told = told(row);
        String subscription = row.getString("subscription");
        history.load(new History.SubjectKey(subscription, row.getString("entity")), told);
        history.load(new History.SubjectKey(subscription, row.getString("story")), told);
    }

    static Told told(Row row) {
        return new Told(
                row.getString("article"),
                row.getInteger("article_revision"),
                Severity.valueOf(row.getString("severity")),
                Sentiment.Label.valueOf(row.getString("label")),
                row.getOffsetDateTime("log_time").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("resolve_time")).map(OffsetDateTime::toInstant));
    }

    private static Tuple subjects(List<History.SubjectKey> keys) {
        return Tuple.of(
                keys.stream().map(History.SubjectKey::subscription).toArray(String[]::new),
                keys.stream().map(History.SubjectKey::subject).toArray(String[]::new));
    }

    private static String[] column(Collection<Match> matches, Function<Match, String> value) {
        return matches.stream().map(value).toArray(String[]::new);
    }
}
