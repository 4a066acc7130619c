package dev.bellwether.sentiment.store;

import dev.bellwether.sentiment.series.Bucket;
import dev.bellwether.sentiment.series.SeriesQuery;
import dev.bellwether.sentiment.series.SeriesStore;
import dev.bellwether.sentiment.series.Trend;
import dev.bellwether.sentiment.series.TrendQuery;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads scores over time, each question in one statement. */
@ApplicationScoped
class PgSeriesStore implements SeriesStore {

    private static final String BUCKETS = """
            select e.entity, b.* from unnest(cast($1 as text[])) as e (entity)
              cross join lateral score_buckets(e.entity, (select id from model where sha256 = $2), $3, $4,
                make_interval(secs => $5), $6) b
            """;

    /** As they are known now: counted beforehand, but for those in which something has changed since. */
    private static final String HOURS = """
            with hour as (
              select * from entity_hour
              where entity = any($1) and model = (select id from model where sha256 = $2) and start >= $3 and start < $4)
            select entity, start, articles, stories, sources, late_articles, mean, weighted_mean, negative_share,
              positive_share, dispersion
            from hour where not stale
            union all
            select h.entity, b.* from hour h
              cross join lateral score_buckets(h.entity, h.model, h.start, h.start + interval '1 hour', '1 hour', null) b
            where h.stale
            """;

    private static final Duration HOUR = Duration.ofHours(1);

    /** $2 to $3 is the baseline, $3 to $4 the window, of which the baseline has $5. */
    private static final String TRENDS = """
            with counted as (
              select entity,
                count(distinct story) filter (where time >= $3) as stories,
                count(distinct story) filter (where time < $3) / $5 as expected,
                count(*) filter (where time >= $3) as articles,
                avg(score) filter (where time >= $3) as mean,
                avg(score) filter (where time < $3) as usual
              from entity_score
              where model = (select id from model where sha256 = $1)
                and time >= $2 and time < $4 and end_time is null
              group by entity
              having count(distinct story) filter (where time >= $3) >= $6)
            select entity, cast(stories as integer) as stories, expected,
              (stories - expected) / sqrt(expected + 1) as surprise,
              cast(articles as integer) as articles, mean, mean - usual as change
            from counted
            where stories > expected
            order by surprise desc, entity
            limit $7
            """;

    private final Pool pool;

    PgSeriesStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Boolean> isKnown(String modelSha256) {
        return pool.preparedQuery("select exists (select from model where sha256 = $1)")
                .execute(Tuple.of(modelSha256))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Map<String, List<Bucket>>> buckets(SeriesQuery query) {
        Tuple parameters = Tuple.of(
                query.entities().toArray(String[]::new),
                query.modelSha256(),
                time(query.buckets().start()),
                time(query.buckets().end()));
        if (query.bucket().equals(HOUR) && query.asOf().isEmpty()) {
            return buckets(HOURS, parameters);
        }
        return buckets(
                BUCKETS,
                parameters
                        .addValue((double) query.bucket().toSeconds())
                        .addValue(query.asOf().map(PgSeriesStore::time).orElse(null)));
    }

    private Uni<Map<String, List<Bucket>>> buckets(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).map(rows -> {
            Map<String, List<Bucket>> found = new HashMap<>();
            rows.forEach(row -> found.computeIfAbsent(row.getString("entity"), entity -> new ArrayList<>())
                    .add(bucket(row)));
            return found;
        });
    }

    @Override
    public Uni<List<Trend>> trends(TrendQuery query) {
        Instant middle = query.end().minus(query.window());
        Tuple parameters = Tuple.tuple()
                .addValue(query.modelSha256())
                .addValue(time(middle.minus(query.baseline())))
                .addValue(time(middle))
                .addValue(time(query.end()))
                .addValue(query.windowsOfBaseline())
                .addValue((long) query.minStories())
                .addValue((long) query.limit());
        return pool.preparedQuery(TRENDS).execute(parameters).map(rows -> {
            List<Trend> found = new ArrayList<>();
            rows.forEach(row -> found.add(trend(row)));
            return found;
        });
    }

    private static Bucket bucket(Row row) {
        return new Bucket(
                row.getOffsetDateTime("start").toInstant(),
                row.getInteger("articles"),
                row.getInteger("stories"),
                row.getInteger("sources"),
                Optional.of(new Bucket.Means(
                        row.getDouble("mean"),
                        row.getDouble("weighted_mean"),
                        row.getDouble("negative_share"),
                        row.getDouble("positive_share"),
                        row.getDouble("dispersion"))),
                row.getInteger("late_articles"));
    }

    private static Trend trend(Row row) {
        return new Trend(
                row.getString("entity"),
                row.getInteger("stories"),
                row.getDouble("expected"),
                row.getDouble("surprise"),
                row.getInteger("articles"),
                row.getDouble("mean"),
                Optional.ofNullable(row.getDouble("change")));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
