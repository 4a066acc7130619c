package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.AlertChange;
import dev.bellwether.alert.alert.AlertFilter;
import dev.bellwether.alert.alert.AlertStore;
import dev.bellwether.alert.alert.Digest;
import dev.bellwether.alert.alert.KeptMatch;
import dev.bellwether.alert.alert.MemoryHistory;
import dev.bellwether.alert.alert.SilencePreviews;
import dev.bellwether.alert.alert.ToldMatch;
import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Wire;
import dev.bellwether.kit.change.ChangeLoader;
import dev.bellwether.kit.change.LoggedChange;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.filter.SqlCondition;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.page.Place;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.store.KeysetSelect;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
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

    /** What is held back has no sequence yet, and is not told of. */
    private static final String BY_IDS =
            "select " + AlertRows.COLUMNS + " from alert a where a.id = any($1) and a.sequence is not null";

    private static final String NEWEST =
            "select content from analysis where article = $1 and delete_time is null order by create_time desc, name desc limit 1";
    private static final String MATCHES = """
            select m.id, m.subscription_revision, m.entity, m.reasons, m.verdicts, a.sequence is not null as told
            from subscription_match m left join alert a on a.id = m.id
            where m.analysis = $1 and m.subscription = $2
            """;

    private static final String TOLD = """
            select m.id, m.subscription, m.entity, m.severity, m.log_time, s.content
            from subscription_match m join analysis s on s.name = m.analysis
            where m.outcome in ('NOTIFIED', 'DIGESTED', 'GROUPED') and m.log_time >= $1 and m.log_time < $2
              and ($3::timestamptz is null or (m.log_time, m.id) < ($3::timestamptz, $4::uuid))
              and s.delete_time is null and exists (select 1 from alert a where a.id = m.id and a.sequence is not null)
            order by m.log_time desc, m.id desc limit $5
            """;

    private static final KeysetSelect LIST =
            new KeysetSelect("select " + AlertRows.COLUMNS + " from alert a", "a.create_time", "a.id");

    private final Pool pool;
    private final HistoryReader histories;
    private final PgDigestStore digests;
    private final AlertStates states;

    PgAlertStore(Pool pool, HistoryReader histories, PgDigestStore digests, AlertStates states) {
        this.pool = pool;
        this.histories = histories;
        this.digests = digests;
        this.states = states;
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
        KeysetSelect.Statement page = LIST.page(
                parameter -> amongTold(((PgAlertFilter) filter).filter().toSql(parameter)), newestFirst, after, limit);
        return pool.preparedQuery(page.sql())
                .execute(Tuple.from(page.parameters()))
                .map(rows -> all(rows, AlertRows::alert));
    }

    private static SqlCondition amongTold(SqlCondition wanted) {
        return new SqlCondition("a.sequence is not null and (" + wanted.sql() + ")", wanted.parameters());
    }

    @Override
    public Uni<List<Alert>> named(List<UUID> ids) {
        return byIds(ids)
                .map(found -> ids.stream()
                        .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                        .toList());
    }

    @Override
    public Uni<Alert> change(UUID id, Optional<RequestKey> request, Function<Alert, Alert.Lifecycle> change) {
        return find(id).map(found -> found.orElseThrow(
                        () -> new FailureException(new Failure.NotFound(ResourceName.of(Alert.COLLECTION, id)))))
                .chain(alert -> states.change(alert, request, change))
                .chain(() -> find(id))
                .map(Optional::orElseThrow);
    }

    @Override
    public Uni<List<ToldMatch>> told(SilencePreviews.Period period, Optional<Place> before, int limit) {
        Tuple parameters = Tuple.tuple()
                .addValue(period.start().atOffset(ZoneOffset.UTC))
                .addValue(period.end().atOffset(ZoneOffset.UTC))
                .addValue(before.map(place -> place.createTime().atOffset(ZoneOffset.UTC))
                        .orElse(null))
                .addValue(before.map(Place::id).orElse(null))
                .addInteger(limit);
        return pool.preparedQuery(TOLD).execute(parameters).map(rows -> all(rows, PgAlertStore::toldMatch));
    }

    private static ToldMatch toldMatch(Row row) {
        return new ToldMatch(
                row.getUUID("id"),
                row.getString("subscription"),
                row.getString("entity"),
                Severity.valueOf(row.getString("severity")),
                row.getOffsetDateTime("log_time").toInstant(),
                Wire.of(row.getBuffer("content").getBytes()));
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
                                VerdictsJson.read(row.getJsonObject("verdicts")),
                                row.getBoolean("told"))));
    }

    @Override
    public Uni<MemoryHistory> history(Collection<Match> matches) {
        return histories.read(matches);
    }

    @Override
    public Uni<List<Optional<AlertChange>>> load(List<LoggedChange> rows) {
        return byIds(ids(rows, false))
                .chain(alerts -> digests.byIds(ids(rows, true))
                        .map(found -> rows.stream()
                                .map(row -> change(row, alerts, found))
                                .toList()));
    }

    private static List<UUID> ids(List<LoggedChange> rows, boolean ofDigests) {
        return rows.stream()
                .filter(row -> row.kind().equals(AlertChange.Kind.DIGEST.name()) == ofDigests)
                .map(LoggedChange::resource)
                .toList();
    }

    private static Optional<AlertChange> change(LoggedChange row, Map<UUID, Alert> alerts, Map<UUID, Digest> digests) {
        AlertChange.Kind kind = AlertChange.Kind.valueOf(row.kind());
        if (kind == AlertChange.Kind.DIGEST) {
            return Optional.ofNullable(digests.get(row.resource())).map(AlertChange::of);
        }
        Alert alert = Objects.requireNonNull(
                alerts.get(row.resource()), () -> "the log names " + row.resource() + ", which is not there");
        return alert.isErased() && kind == AlertChange.Kind.OPENED
                ? Optional.empty()
                : Optional.of(AlertChange.of(kind, alert));
    }

    @Override
    public Set<UUID> erased(AlertChange change) {
        return isErasure(change) ? Set.of(change.alert().id()) : Set.of();
    }

    /** A digest goes on without what the erased alert said. */
    @Override
    public Set<UUID> outdated(AlertChange change) {
        return isErasure(change)
                ? change.alert().lifecycle().digest().map(Set::of).orElse(Set.of())
                : Set.of();
    }

    private static boolean isErasure(AlertChange change) {
        return change.kind() != AlertChange.Kind.DIGEST && change.alert().isErased();
    }

    @Override
    public long weight(AlertChange change) {
        return change.bytes();
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
