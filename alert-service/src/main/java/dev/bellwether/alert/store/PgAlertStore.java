package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.AlertChange;
import dev.bellwether.alert.alert.AlertFilter;
import dev.bellwether.alert.alert.AlertStore;
import dev.bellwether.alert.alert.KeptMatch;
import dev.bellwether.alert.alert.MemoryHistory;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Wire;
import dev.bellwether.kit.change.ChangeLoader;
import dev.bellwether.kit.change.LoggedChange;
import dev.bellwether.kit.page.Place;
import dev.bellwether.kit.store.KeysetSelect;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Alerts and matches in PostgreSQL, to be read. */
@ApplicationScoped
class PgAlertStore implements AlertStore, ChangeLoader<AlertChange> {

    private static final String BY_IDS = "select " + AlertRows.COLUMNS + " from alert a where a.id = any($1)";
    private static final String NEWEST =
            "select content from analysis where article = $1 and delete_time is null order by create_time desc, name desc limit 1";
    private static final String MATCHES = """
            select id, subscription_revision, entity, reasons, verdicts from subscription_match
            where analysis = $1 and subscription = $2
            """;

    private static final KeysetSelect LIST =
            new KeysetSelect("select " + AlertRows.COLUMNS + " from alert a", "a.create_time", "a.id");

    private final Pool pool;
    private final HistoryReader histories;

    PgAlertStore(Pool pool, HistoryReader histories) {
        this.pool = pool;
        this.histories = histories;
    }

    @Override
    public Uni<Optional<Alert>> find(UUID id) {
        return byIds(List.of(id)).map(found -> Optional.ofNullable(found.get(id)));
    }

    @Override
    public AlertFilter filter(String text) {
        return PgAlertFilter.parse(text);
    }

    @Override
    public Uni<List<Alert>> list(AlertFilter filter, boolean newestFirst, Optional<Place> after, int limit) {
        KeysetSelect.Statement page = LIST.page(((PgAlertFilter) filter).filter()::toSql, newestFirst, after, limit);
        return pool.preparedQuery(page.sql())
                .execute(Tuple.from(page.parameters()))
                .map(rows -> all(rows, AlertRows::alert));
    }

    @Override
    public Uni<Optional<Wire>> newestAnalysis(String article) {
        return pool.preparedQuery(NEWEST)
                .execute(Tuple.of(article))
                .map(rows -> all(rows, row -> Wire.of(row.getBuffer("content").getBytes())).stream()
                        .findFirst());
    }

    @Override
    public Uni<List<KeptMatch>> matches(String subscription, String analysis) {
        return pool.preparedQuery(MATCHES)
                .execute(Tuple.of(analysis, subscription))
                .map(rows -> all(
                        rows,
                        row -> new KeptMatch(
                                row.getUUID("id"),
                                row.getInteger("subscription_revision"),
                                row.getString("entity"),
                                ReasonsJson.read(row.getJsonObject("reasons")),
                                VerdictsJson.read(row.getJsonObject("verdicts")))));
    }

    @Override
    public Uni<MemoryHistory> history(Collection<Match> matches) {
        return histories.read(matches);
    }

    @Override
    public Uni<List<Optional<AlertChange>>> load(List<LoggedChange> rows) {
        List<UUID> ids = rows.stream().map(LoggedChange::resource).toList();
        return byIds(ids)
                .map(found -> rows.stream().map(row -> change(row, found)).toList());
    }

    private static Optional<AlertChange> change(LoggedChange row, Map<UUID, Alert> alerts) {
        AlertChange.Kind kind = AlertChange.Kind.valueOf(row.kind());
        Alert alert = Objects.requireNonNull(
                alerts.get(row.resource()), () -> "the log names " + row.resource() + ", which is not there");
        return alert.isErased() && kind == AlertChange.Kind.OPENED
                ? Optional.empty()
                : Optional.of(new AlertChange(kind, alert));
    }

    @Override
    public Set<UUID> erased(AlertChange change) {
        return change.alert().isErased() ? Set.of(change.alert().id()) : Set.of();
    }

    @Override
    public long weight(AlertChange change) {
        return change.alert().bytes();
    }

    private Uni<Map<UUID, Alert>> byIds(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pool.preparedQuery(BY_IDS)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Alert> alerts = new HashMap<>();
                    rows.forEach(row -> alerts.put(row.getUUID("id"), AlertRows.alert(row)));
                    return alerts;
                });
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        List<T> all = new ArrayList<>(rows.size());
        rows.forEach(row -> all.add(read.apply(row)));
        return all;
    }
}
