package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.AlertFilter;
import dev.bellwether.alert.alert.AlertStore;
import dev.bellwether.alert.alert.DecidedAnalysis;
import dev.bellwether.alert.alert.KeptEpisode;
import dev.bellwether.alert.alert.KeptMatch;
import dev.bellwether.alert.alert.MemoryHistory;
import dev.bellwether.alert.alert.SilencePreviews;
import dev.bellwether.alert.alert.ToldMatch;
import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Wire;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.filter.SqlCondition;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.page.Place;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.store.KeysetSelect;
import dev.bellwether.kit.store.OwnedTransactions;
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
import java.util.UUID;
import java.util.function.Function;

/** Alerts and matches in PostgreSQL, to be read by whom they belong to. */
@ApplicationScoped
class PgAlertStore implements AlertStore {

    /** What is held back has no sequence yet, and is not told of. */
    private static final String BY_IDS =
            "select " + AlertRows.COLUMNS + " from alert a where a.id = any($1) and a.sequence is not null";

    private static final String NEWEST = """
            select content, place, log_time, retract_time from analysis
            where article = $1 and delete_time is null order by create_time desc, name desc limit 1
            """;

    private static final String MATCHES = """
            select m.id, m.subscription_revision, m.entity, m.reasons, m.verdicts, a.sequence is not null as told
            from subscription_match m left join alert a on a.id = m.id
            where m.analysis = $1 and m.subscription = $2
            """;

    private static final String LAST_EPISODE = """
            select m.id, m.subscription_revision, m.entity, m.reasons, m.verdicts, m.log_time, a.sequence is not null as told
            from subscription_match m left join alert a on a.id = m.id
            where m.analysis is null and m.subscription = $1 and m.entity = $2 and m.log_time <= $3
            order by m.log_time desc limit 1
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

    private final OwnedTransactions transactions;
    private final HistoryReader histories;
    private final AlertStates states;

    PgAlertStore(OwnedTransactions transactions, HistoryReader histories, AlertStates states) {
        this.transactions = transactions;
        this.histories = histories;
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
        return transactions.query(page.sql(), Tuple.from(page.parameters())).map(rows -> all(rows, AlertRows::alert));
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
        return transactions.query(TOLD, parameters).map(rows -> all(rows, PgAlertStore::toldMatch));
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
    public Uni<Optional<DecidedAnalysis>> newestAnalysis(String article) {
        return transactions
                .query(NEWEST, Tuple.of(article))
                .map(rows -> all(rows, PgAlertStore::decided).stream().findFirst());
    }

    private static DecidedAnalysis decided(Row row) {
        return new DecidedAnalysis(
                Wire.of(row.getBuffer("content").getBytes()),
                row.getLong("place"),
                Optional.ofNullable(row.getOffsetDateTime("log_time")).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getOffsetDateTime("retract_time")).map(OffsetDateTime::toInstant));
    }

    @Override
    public Uni<List<KeptMatch>> matches(String subscription, String analysis) {
        return transactions
                .query(MATCHES, Tuple.of(analysis, subscription))
                .map(rows -> all(rows, PgAlertStore::keptMatch));
    }

    private static KeptMatch keptMatch(Row row) {
        return new KeptMatch(
                row.getUUID("id"),
                row.getInteger("subscription_revision"),
                row.getString("entity"),
                ReasonsJson.read(row.getJsonObject("reasons")),
                VerdictsJson.read(row.getJsonObject("verdicts")),
                row.getBoolean("told"));
    }

    @Override
    public Uni<Optional<KeptEpisode>> lastEpisode(String subscription, String entity, Instant until) {
        return transactions
                .query(LAST_EPISODE, Tuple.of(subscription, entity, until.atOffset(ZoneOffset.UTC)))
                .map(rows ->
                        all(
                                        rows,
                                        row -> new KeptEpisode(
                                                keptMatch(row),
                                                row.getOffsetDateTime("log_time")
                                                        .toInstant()))
                                .stream()
                                .findFirst());
    }

    @Override
    public Uni<MemoryHistory> history(Collection<Match> matches) {
        return histories.read(matches);
    }

    @Override
    public Uni<MemoryHistory> historyOfAll(Collection<Match> matches) {
        return histories.readOfAll(matches);
    }

    private Uni<Map<UUID, Alert>> byIds(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return transactions
                .query(BY_IDS, Tuple.of((Object) ids.toArray(UUID[]::new)))
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
