package dev.bellwether.sentiment.store;

import dev.bellwether.sentiment.analysis.AnalysisChange;
import dev.bellwether.sentiment.analysis.Retraction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reads what became of articles, with the names of their analyses. */
@ApplicationScoped
class ArticleReader {

    private static final String RETRACTIONS = """
            select r.article, r.revision, r.retract_time, r.retract_reason,
              array(select a.id from analysis a
                where a.article = r.article and a.article_retract_time is not null order by a.id) as analyses
            from article_retraction r where r.article = any($1)
            """;

    private static final String ERASURES = """
            select e.article, e.delete_time,
              array(select a.id from analysis a where a.article = e.article order by a.id) as analyses
            from article_erasure e where e.article = any($1)
            """;

    private final Pool pool;

    ArticleReader(Pool pool) {
        this.pool = pool;
    }

    /** The last of each article; none of an article that was erased. */
    Uni<Map<UUID, AnalysisChange.ArticleRetracted>> retractions(List<UUID> articles) {
        return read(
                RETRACTIONS,
                articles,
                row -> new AnalysisChange.ArticleRetracted(
                        new Retraction(
                                row.getUUID("article"),
                                row.getInteger("revision"),
                                row.getOffsetDateTime("retract_time").toInstant(),
                                row.getString("retract_reason")),
                        List.of(row.getArrayOfUUIDs("analyses"))));
    }

    Uni<Map<UUID, AnalysisChange.ArticleErased>> erasures(List<UUID> articles) {
        return read(
                ERASURES,
                articles,
                row -> new AnalysisChange.ArticleErased(
                        row.getUUID("article"),
                        row.getOffsetDateTime("delete_time").toInstant(),
                        List.of(row.getArrayOfUUIDs("analyses"))));
    }

    private <T> Uni<Map<UUID, T>> read(String sql, List<UUID> articles, Function<Row, T> change) {
        return articles.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : pool.preparedQuery(sql)
                        .execute(Tuple.of(articles.toArray(UUID[]::new)))
                        .map(rows -> {
                            Map<UUID, T> found = new HashMap<>();
                            rows.forEach(row -> found.put(row.getUUID("article"), change.apply(row)));
                            return found;
                        });
    }
}
