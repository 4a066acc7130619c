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
import java.util.stream.Collectors;

/** Reads analyses: one, a page, or those that a part of the change log names. */
@ApplicationScoped
class PgAnalysisStore implements AnalysisStore, ChangeLoader<AnalysisChange> {

    private static final KeysetSelect LIST = new KeysetSelect("select id from analysis", "create_time", "id");

    private static final String ERASURES = """
            select e.article, e.delete_time,
              array(select a.id from analysis a where a.article = e.article order by a.id) as analyses
            from article_erasure e where e.article = any($1)
            """;

    private static final long BYTES_A_NAME = 100;

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
    public AnalysisFilter filter(String text, boolean showDeleted) {
        return PgAnalysisFilter.parse(text, showDeleted);
    }

    @Override
    public Uni<List<Analysis>> list(AnalysisFilter filter, boolean newestFirst, Optional<Place> after, int limit) {
        return page(LIST.page(((PgAnalysisFilter) filter)::toSql, newestFirst, after, limit))
                .chain(ids -> load(ids)
                        .map(found -> ids.stream().map(id -> present(found, id)).toList()));
    }

    @Override
    public Uni<List<Optional<AnalysisChange>>> load(List<LoggedChange> rows) {
        return load(resources(rows, false))
                .chain(analyses -> erasures(resources(rows, true))
                        .map(erasures -> rows.stream()
                                .map(row -> isErasure(row)
                                        ? Optional.<AnalysisChange>of(present(erasures, row.resource()))
                                        : made(row, present(analyses, row.resource())))
                                .toList()));
    }

    @Override
    public Set<UUID> erased(AnalysisChange change) {
        return change.fold(made -> Set.of(), erased -> Set.copyOf(erased.analyses()));
    }

    @Override
    public long weight(AnalysisChange change) {
        return change.fold(
                made -> (long) made.analysis().bytes(),
                erased -> BYTES_A_NAME * (1 + erased.analyses().size()));
    }

    private static boolean isErasure(LoggedChange row) {
        return row.kind().equals(AnalysisWriter.ARTICLE_ERASED);
    }

    private static List<UUID> resources(List<LoggedChange> rows, boolean erasures) {
        return rows.stream()
                .filter(row -> isErasure(row) == erasures)
                .map(LoggedChange::resource)
                .toList();
    }

    private static Optional<AnalysisChange> made(LoggedChange row, Analysis analysis) {
        return analysis.isErased()
                ? Optional.empty()
                : Optional.of(new AnalysisChange.Made(AnalysisChange.Made.Kind.valueOf(row.kind()), analysis));
    }

    private Uni<Map<UUID, AnalysisChange.ArticleErased>> erasures(List<UUID> articles) {
        return articles.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : pool.preparedQuery(ERASURES)
                        .execute(Tuple.of(articles.toArray(UUID[]::new)))
                        .map(PgAnalysisStore::erasures);
    }

    private static Map<UUID, AnalysisChange.ArticleErased> erasures(RowSet<Row> rows) {
        Map<UUID, AnalysisChange.ArticleErased> erasures = new HashMap<>();
        rows.forEach(row -> erasures.put(
                row.getUUID("article"),
                new AnalysisChange.ArticleErased(
                        row.getUUID("article"),
                        row.getOffsetDateTime("delete_time").toInstant(),
                        List.of(row.getArrayOfUUIDs("analyses")))));
        return erasures;
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

    private static <T> T present(Map<UUID, T> found, UUID id) {
        return Objects.requireNonNull(found.get(id), () -> "the log names " + id + ", which is not there");
    }
}
