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

    /** $6 is null for what is known now: then nothing that has an end is told. */
    private static final String BUCKETS = """
            select s.entity,
              date_bin(make_interval(secs => $5), s.time, timestamptz '2000-01-01 00:00:00Z') as start,
              cast(count(*) as integer) as articles,
              cast(count(distinct s.story) as integer) as stories,
              cast(count(distinct s.source) as integer) as sources,
              avg(s.score) as mean,
              sum(s.weight * s.score) / nullif(sum(s.weight), 0) as weighted_mean,
              cast(count(*) filter (where s.label = 'NEGATIVE') as float8) / count(*) as negative_share,
              cast(count(*) filter (where s.label = 'POSITIVE') as float8) / count(*) as positive_share,
              stddev_pop(s.score) as dispersion,
              cast(count(*) filter (where s.create_time >=
                date_bin(make_interval(secs => $5), s.time, timestamptz '2000-01-01 00:00:00Z')
                + make_interval(secs => $5)) as integer) as late_articles
            from entity_score s
            where s.entity = any($1) and s.model = (select id from model where sha256 = $2)
              and s.time >= $3 and s.time < $4
              and (cast($6 as timestamptz) is null or s.create_time <= $6)
              and (s.end_time is null or s.end_time > $6)
            group by s.entity, start
            order by s.entity, start
            """;

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
        Tuple parameters = Tuple.tuple()
                .addValue(query.entities().toArray(String[]::new))
                .addValue(query.modelSha256())
                .addValue(time(query.buckets().start()))
                .addValue(time(query.buckets().end()))
                .addValue((double) query.bucket().toSeconds())
                .addValue(query.asOf().map(PgSeriesStore::time).orElse(null));
        return pool.preparedQuery(BUCKETS).execute(parameters).map(rows -> {
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
