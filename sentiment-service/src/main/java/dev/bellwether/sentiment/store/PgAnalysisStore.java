package dev.bellwether.sentiment.store;

import dev.bellwether.kit.change.ChangeLoader;
import dev.bellwether.kit.change.LoggedChange;
import dev.bellwether.kit.page.Place;
import dev.bellwether.kit.store.KeysetSelect;
import dev.bellwether.kit.store.Transactions;
import dev.bellwether.sentiment.analysis.Analysis;
import dev.bellwether.sentiment.analysis.AnalysisChange;
import dev.bellwether.sentiment.analysis.AnalysisFilter;
import dev.bellwether.sentiment.analysis.AnalysisStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads analyses: one, a page, or those that a part of the change log names. */
@ApplicationScoped
class PgAnalysisStore implements AnalysisStore, ChangeLoader<AnalysisChange> {

    private static final KeysetSelect LIST = new KeysetSelect("select id from analysis", "create_time", "id");

    private final Transactions transactions;
    private final Pool pool;

    PgAnalysisStore(Transactions transactions, Pool pool) {
        this.transactions = transactions;
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Analysis>> find(UUID id) {
        return load(List.of(id)).map(found -> Optional.ofNullable(found.get(id)));
    }

    @Override
    public AnalysisFilter filter(String text) {
        return PgAnalysisFilter.parse(text);
    }

    @Override
    public Uni<List<Analysis>> list(AnalysisFilter filter, boolean newestFirst, Optional<Place> after, int limit) {
        return page(LIST.page(((PgAnalysisFilter) filter).filter(), newestFirst, after, limit))
                .chain(ids -> load(ids)
                        .map(found -> ids.stream().map(id -> present(found, id)).toList()));
    }

    @Override
    public Uni<List<AnalysisChange>> load(List<LoggedChange> rows) {
        return load(rows.stream().map(LoggedChange::resource).toList())
                .map(found -> rows.stream()
                        .map(row -> new AnalysisChange(
                                AnalysisChange.Kind.valueOf(row.kind()), present(found, row.resource())))
                        .toList());
    }

    @Override
    public long weight(AnalysisChange change) {
        return change.analysis().bytes();
    }

    private Uni<Map<UUID, Analysis>> load(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String array = ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return transactions.read(session -> session.createNativeQuery(
                        "select * from analysis where id = any(cast(cast(?1 as text) as uuid[]))", AnalysisRow.class)
                .setParameter(1, array)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.id, AnalysisRow::toAnalysis))));
    }

    private Uni<List<UUID>> page(KeysetSelect.Statement page) {
        return pool.preparedQuery(page.sql())
                .execute(Tuple.from(page.parameters()))
                .map(rows -> {
                    List<UUID> found = new ArrayList<>(rows.size());
                    rows.forEach(row -> found.add(row.getUUID(0)));
                    return found;
                });
    }

    private static Analysis present(Map<UUID, Analysis> found, UUID id) {
        return Objects.requireNonNull(found.get(id), () -> "the log names analysis " + id + ", which is not there");
    }
}
