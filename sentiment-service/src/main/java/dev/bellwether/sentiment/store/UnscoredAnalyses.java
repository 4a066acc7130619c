package dev.bellwether.sentiment.store;

import dev.bellwether.kit.store.ColumnArrays;
import dev.bellwether.kit.store.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Analyses of releases that kept no scores over time. */
@ApplicationScoped
public class UnscoredAnalyses {

    private static final String NEXT = """
            select a.id, a.article, a.story, a.source, a.create_time, a.content, m.create_time as end_time
            from analysis a left join lateral (
              select min(later.create_time) as create_time from analysis later
              where later.article = a.article and later.model_sha256 = a.model_sha256 and later.create_time > a.create_time) m
              on true
            where a.time is null and a.delete_time is null and a.state = 'ANALYZED'
            order by a.id limit $1
            """;

    private static final String PLACE = """
            update analysis set time = ?2, sentences = cast(cast(?3 as text) as bigint[]),
              seen_sentences = cast(cast(?4 as text) as integer[])
            where id = ?1 and time is null and delete_time is null
            """;

    private final Transactions transactions;
    private final Pool pool;
    private final SeenSentences seen;
    private final ScoreRows scores;

    UnscoredAnalyses(Transactions transactions, Pool pool, SeenSentences seen, ScoreRows scores) {
        this.transactions = transactions;
        this.pool = pool;
        this.seen = seen;
        this.scores = scores;
    }

    /**
     * One of them.
     *
     * @param content the analysis as it was told
     * @param endTime when another analysis of the same model took its place
     */
    public record Unscored(
            UUID id,
            UUID article,
            String story,
            String source,
            Instant createTime,
            byte[] content,
            Optional<Instant> endTime) {}

    /**
     * What is in its content.
     *
     * @param time when the article was published, or stored
     * @param sentences keys in their order
     */
    public record Content(Instant time, ModelVersion model, List<EntityScore> entities, List<Long> sentences) {}

    /** The oldest of those that are left; none once all are done. */
    public Uni<List<Unscored>> next(int limit) {
        return pool.preparedQuery(NEXT).execute(Tuple.of(limit)).map(rows -> {
            List<Unscored> found = new ArrayList<>();
            rows.forEach(row -> found.add(unscored(row)));
            return found;
        });
    }

    /** Gives each its scores, all in one transaction. */
    public Uni<Void> score(List<Unscored> analyses, Function<Unscored, Content> content) {
        return transactions.write(
                analyses.stream().map(one -> AnalysisWriter.lock(one.article())).toList(),
                session -> Multi.createFrom()
                        .iterable(analyses)
                        .onItem()
                        .transformToUniAndConcatenate(one -> score(session, one, content.apply(one)))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Void> score(Mutiny.StatelessSession session, Unscored one, Content content) {
        Long[] keys = content.sentences().toArray(Long[]::new);
        return seen.among(session, one.story(), one.article(), content.time(), keys)
                .chain(numbers -> session.createNativeQuery(PLACE)
                        .setParameter(1, one.id())
                        .setParameter(2, content.time())
                        .setParameter(3, array(keys))
                        .setParameter(4, array(numbers))
                        .executeUpdate())
                .chain(placed -> placed == 0
                        ? Uni.createFrom().voidItem()
                        : scores.write(session, scored(one, content))
                                .chain(() -> scores.retract(session, one.article(), one.createTime())));
    }

    private static ScoreRows.Scored scored(Unscored one, Content content) {
        return new ScoreRows.Scored(
                one.id(),
                one.article(),
                one.story(),
                one.source(),
                content.time(),
                one.createTime(),
                one.endTime(),
                content.model(),
                content.entities());
    }

    private static String array(Object[] values) {
        return ColumnArrays.literal(Arrays.stream(values).map(String::valueOf).toList());
    }

    private static Unscored unscored(Row row) {
        return new Unscored(
                row.getUUID("id"),
                row.getUUID("article"),
                row.getString("story"),
                row.getString("source"),
                row.getOffsetDateTime("create_time").toInstant(),
                row.getBuffer("content").getBytes(),
                Optional.ofNullable(row.getOffsetDateTime("end_time")).map(time -> time.toInstant()));
    }
}
