package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.AlertFilter;
import dev.bellwether.alert.alert.AlertStore;
import dev.bellwether.alert.alert.KeptMatch;
import dev.bellwether.alert.alert.MemoryHistory;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Wire;
import dev.bellwether.kit.page.Place;
import dev.bellwether.kit.store.KeysetSelect;
import dev.bellwether.kit.store.OwnedTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Alerts and matches in PostgreSQL, to be read by whom they belong to. */
@ApplicationScoped
class PgAlertStore implements AlertStore {

    private static final String BY_ID = "select " + AlertRows.COLUMNS + " from alert a where a.id = $1";
    private static final String NEWEST =
            "select content from analysis where article = $1 and delete_time is null order by create_time desc, name desc limit 1";
    private static final String MATCHES = """
            select id, subscription_revision, entity, reasons, verdicts from subscription_match
            where analysis = $1 and subscription = $2
            """;

    private static final KeysetSelect LIST =
            new KeysetSelect("select " + AlertRows.COLUMNS + " from alert a", "a.create_time", "a.id");

    private final OwnedTransactions transactions;
    private final HistoryReader histories;

    PgAlertStore(OwnedTransactions transactions, HistoryReader histories) {
        this.transactions = transactions;
        this.histories = histories;
    }

    @Override
    public Uni<Optional<Alert>> find(UUID id) {
        return transactions
                .query(BY_ID, Tuple.of(id))
                .map(rows -> all(rows, AlertRows::alert).stream().findFirst());
    }

    @Override
    public AlertFilter filter(String text) {
        return PgAlertFilter.parse(text);
    }

    @Override
    public Uni<List<Alert>> list(AlertFilter filter, boolean newestFirst, Optional<Place> after, int limit) {
        KeysetSelect.Statement page = LIST.page(((PgAlertFilter) filter).filter()::toSql, newestFirst, after, limit);
        return transactions.query(page.sql(), Tuple.from(page.parameters())).map(rows -> all(rows, AlertRows::alert));
    }

    @Override
    public Uni<Optional<Wire>> newestAnalysis(String article) {
        return transactions
                .query(NEWEST, Tuple.of(article))
                .map(rows -> all(rows, row -> Wire.of(row.getBuffer("content").getBytes())).stream()
                        .findFirst());
    }

    @Override
    public Uni<List<KeptMatch>> matches(String subscription, String analysis) {
        return transactions
                .query(MATCHES, Tuple.of(analysis, subscription))
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
    public Uni<MemoryHistory> historyOfAll(Collection<Match> matches) {
        return histories.readOfAll(matches);
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        List<T> all = new ArrayList<>(rows.size());
        rows.forEach(row -> all.add(read.apply(row)));
        return all;
    }
}
