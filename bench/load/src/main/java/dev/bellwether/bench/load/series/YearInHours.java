package dev.bellwether.bench.load.series;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.sentiment.v1.AnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.QuerySentimentRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.SeriesServiceGrpc;
import dev.bellwether.bench.faults.client.Caller;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Samples;
import dev.bellwether.bench.load.measure.Value;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** P13: how long the sentiment of a year in hours takes to be told. */
public final class YearInHours implements Measure {

    private static final int ANALYSES = 1_000_000;
    private static final int ENTITIES = 2_000;
    private static final int QUESTIONS = 200;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final int HOUR = 3_600;
    private static final int YEAR = 365 * 24 * HOUR;

    private static final String ANALYSIS = """
            insert into analysis (id, article, article_revision, article_time, model_sha256, title, source, language, origin, story,
              state, label, score, entities, content, create_time, time)
            select gen_random_uuid(), gen_random_uuid(), 1, t, ?, 'A title', 'wire' || floor(40 * random()), 'en', 'LIVE',
              'stories/' || gen_random_uuid(), 'ANALYZED', 'NEUTRAL', 0, '{}', '', t + interval '20 seconds', t
            from (select cast(? as timestamptz) + random() * interval '365 days' as t from generate_series(1, ?)) s
            """;

    private static final String SCORES = """
            insert into entity_score (analysis, entity, model, article, story, source, time, score, label, relevance, weight,
              first_in_story, similar_before, create_time)
            select a.id, 'entities/made-' || floor(power(?, random())), m.id, a.article, a.story, a.source, a.time,
              2 * random() - 1, (array['NEGATIVE', 'NEUTRAL', 'POSITIVE'])[1 + floor(3 * random())], 0.5, 0.5, true,
              '{0,0,0,0,0}', a.create_time
            from analysis a cross join model m cross join generate_series(1, 2)
            on conflict do nothing
            """;

    private static final String STALE =
            "select from entity_hour where stale and start < now() - interval '1 hour' limit 1";
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Override
    public String id() {
        return "P13";
    }

    @Override
    public String title() {
        return "the sentiment of a year in hours";
    }

    @Override
    public String method() {
        return "One caller asks %d times for the 8,760 hours of an entity's year, among %,d analyses of two entities each. There are %,d entities, named and asked for as often as in news: the first has one row in eleven. The service has counted the hours before, as it does with those that are over."
                .formatted(QUESTIONS, ANALYSES, ENTITIES);
    }

    @Override
    public List<Value> run(Run run) {
        try (Cluster cluster = run.cluster("series", Layout.of(Service.SENTIMENT));
                Connection connection = cluster.postgres().connect(Service.SENTIMENT.database());
                Caller caller = new Caller(cluster.node(Service.SENTIMENT).grpcPort())) {
            load(run, connection, model(caller));
            var series = SeriesServiceGrpc.newBlockingStub(caller.channel());
            Random random = run.random("questions");
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < QUESTIONS; i++) {
                QuerySentimentRequest request = question((int) Math.pow(ENTITIES, random.nextDouble()));
                long begin = System.nanoTime();
                series.querySentiment(request);
                millis.add((System.nanoTime() - begin) / 1e6);
            }
            Samples all = Samples.of(millis);
            return List.of(
                    Value.median("p50", "ms", all),
                    Value.percentile("p95", "ms", all, 95).against(Bar.atMost(150, 50)));
        } catch (SQLException e) {
            throw new IllegalStateException("the analyses cannot be written", e);
        }
    }

    private static String model(Caller caller) {
        AnalyzeTextRequest text =
                AnalyzeTextRequest.newBuilder().setBody("Shares fell.").build();
        return SentimentServiceGrpc.newBlockingStub(caller.channel())
                .analyzeText(text)
                .getModel()
                .getSha256();
    }

    private static void load(Run run, Connection connection, String model) throws SQLException {
        int analyses = run.scaled(ANALYSES);
        run.progress("writing %,d analyses", analyses);
        try (Statement statement = connection.createStatement();
                PreparedStatement models = connection.prepareStatement(
                        "insert into model (sha256, name, version) values (?, 'made', '1')");
                PreparedStatement analysis = connection.prepareStatement(ANALYSIS);
                PreparedStatement scores = connection.prepareStatement(SCORES)) {
            statement.execute("select setseed(0.5)");
            models.setString(1, model);
            models.executeUpdate();
            analysis.setString(1, model);
            analysis.setString(2, START.toString());
            analysis.setInt(3, analyses);
            analysis.executeUpdate();
            scores.setDouble(1, ENTITIES);
            scores.executeUpdate();
            run.progress("waiting until the hours are counted");
            awaitCounted(statement);
            for (String table : List.of("analysis", "entity_score", "entity_hour")) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    private static void awaitCounted(Statement statement) {
        if (!Pause.until(() -> isCounted(statement), PATIENCE)) {
            throw new IllegalStateException("the hours were not counted in " + PATIENCE);
        }
    }

    private static boolean isCounted(Statement statement) {
        try (ResultSet stale = statement.executeQuery(STALE)) {
            return !stale.next();
        } catch (SQLException e) {
            throw new IllegalStateException("the hours that are not counted cannot be read", e);
        }
    }

    private static QuerySentimentRequest question(int entity) {
        QuerySentimentRequest.Builder question = QuerySentimentRequest.newBuilder()
                .addEntities("entities/made-" + entity)
                .setStartTime(timestamp(START))
                .setEndTime(timestamp(START.plusSeconds(YEAR)));
        question.getBucketBuilder().setSeconds(HOUR);
        return question.build();
    }

    private static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder().setSeconds(time.getEpochSecond()).build();
    }
}
