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
import dev.bellwether.sentiment.analysis.Novelty;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads analyses: one, a page, or those that a part of the change log names. */
@ApplicationScoped
class PgAnalysisStore implements AnalysisStore, ChangeLoader<AnalysisChange> {

    private static final KeysetSelect LIST = new KeysetSelect("select id from analysis", "create_time", "id");

    private static final long BYTES_A_NAME = 100;
    private static final long BYTES_A_REASON = 1_500;

    private final Transactions transactions;
    private final Pool pool;
    private final ArticleReader articles;
    private final NoveltyReader novelties;

    PgAnalysisStore(Transactions transactions, Pool pool, ArticleReader articles, NoveltyReader novelties) {
        this.articles = articles;
        this.novelties = novelties;
        this.transactions = transactions;
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Analysis>> find(UUID id) {
        return load(List.of(id)).map(found -> Optional.ofNullable(found.get(id)));
    }

    @Override
    public AnalysisFilter filter(String text, boolean showDeleted, boolean showRetracted) {
        return PgAnalysisFilter.parse(text, showDeleted, showRetracted);
    }

    @Override
    public Uni<List<Analysis>> list(AnalysisFilter filter, boolean newestFirst, Optional<Place> after, int limit) {
        return page(LIST.page(((PgAnalysisFilter) filter)::toSql, newestFirst, after, limit))
                .chain(ids -> load(ids)
                        .map(found -> ids.stream().map(id -> present(found, id)).toList()));
    }

    @Override
    public Uni<List<Optional<AnalysisChange>>> load(List<LoggedChange> rows) {
        return load(resources(rows, PgAnalysisStore::isMade))
                .chain(analyses -> articles.retractions(resources(rows, PgAnalysisStore::isRetraction))
                        .chain(retractions -> articles.erasures(resources(rows, PgAnalysisStore::isErasure))
                                .map(erasures -> rows.stream()
                                        .map(row -> change(row, analyses, retractions, erasures))
                                        .toList())));
    }

    @Override
    public Set<UUID> erased(AnalysisChange change) {
        return change.fold(
                made -> Set.of(),
                retracted -> Set.of(),
                erased -> Stream.concat(Stream.of(erased.article()), erased.analyses().stream())
                        .collect(Collectors.toSet()));
    }

    @Override
    public long weight(AnalysisChange change) {
        return change.fold(
                made -> (long) made.analysis().bytes(),
                retracted ->
                        BYTES_A_REASON + BYTES_A_NAME * retracted.analyses().size(),
                erased -> BYTES_A_NAME * (1 + erased.analyses().size()));
    }

    private static boolean isErasure(LoggedChange row) {
        return row.kind().equals(AnalysisWriter.ARTICLE_ERASED);
    }

    private static boolean isRetraction(LoggedChange row) {
        return row.kind().equals(RetractionRows.ARTICLE_RETRACTED);
    }

    private static boolean isMade(LoggedChange row) {
        return !isErasure(row) && !isRetraction(row);
    }

    private static List<UUID> resources(List<LoggedChange> rows, Predicate<LoggedChange> wanted) {
        return rows.stream().filter(wanted).map(LoggedChange::resource).toList();
    }

    private static Optional<AnalysisChange> change(
            LoggedChange row,
            Map<UUID, Analysis> analyses,
            Map<UUID, AnalysisChange.ArticleRetracted> retractions,
            Map<UUID, AnalysisChange.ArticleErased> erasures) {
        if (isRetraction(row)) {
            // None where the article was erased later, of which the log tells further on.
            return Optional.ofNullable(retractions.get(row.resource()));
        }
        return isErasure(row)
                ? Optional.of(present(erasures, row.resource()))
                : made(row, present(analyses, row.resource()));
    }

    private static Optional<AnalysisChange> made(LoggedChange row, Analysis analysis) {
        return analysis.isErased()
                ? Optional.empty()
                : Optional.of(new AnalysisChange.Made(AnalysisChange.Made.Kind.valueOf(row.kind()), analysis));
    }

    private Uni<Map<UUID, Analysis>> load(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return novelties.of(ids).chain(novelty -> load(ids, novelty));
    }

    private Uni<Map<UUID, Analysis>> load(Collection<UUID> ids, Map<UUID, Map<String, Novelty>> novelty) {
        String array = ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return transactions.read(session -> session.createNativeQuery(
                        "select * from analysis where id = any(cast(cast(?1 as text) as uuid[]))", AnalysisRow.class)
                .setParameter(1, array)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.id, row -> row.toAnalysis(novelty.getOrDefault(row.id, Map.of()))))));
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
