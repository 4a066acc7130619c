package dev.bellwether.bench.load.copies;

import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** P4: the look-up of near copies in a large archive against one in a small. */
public final class CopyLookUp implements Measure {

    private static final int SMALL = 10_000;
    private static final int WINDOW = 100_000;
    private static final int STORED = 1_000_000;
    private static final int LOOK_UPS_OF_A_ROUND = 1_000;

    /** As article-service asks. */
    private static final String LOOK_UP =
            "select * from text_candidates((select bands from text_fingerprint where id = ?), 32, 64)";

    private static final String STORIES =
            "insert into story (id, first_article, create_time) select md5('s' || i)::uuid, md5('a' || i)::uuid, now() from generate_series(%d, %d) i";

    private static final String CONTENTS =
            "insert into story_content (content_sha256, story) select encode(sha256(i::text::bytea), 'hex'), md5('s' || i)::uuid from generate_series(%d, %d) i";

    private static final String ARTICLES = """
            insert into article (id, revision, source, uri, origin, labels, story, story_first, story_copy, story_articles,
                                 story_sources, content_sha256, create_time, update_time)
            select md5('a' || i)::uuid, 1, 'wire' || i %% 200, '', 'LIVE', '{}', md5('s' || i)::uuid, true, '', 1, 1,
                   encode(sha256(i::text::bytea), 'hex'), now(), now()
            from generate_series(%d, %d) i
            """;

    /** About 2 kB each. Every twentieth is a notice of one template, which has 40 bands in common with the others. */
    private static final String FINGERPRINTS = """
            insert into text_fingerprint (content_sha256, article, story_time, fingerprint, bands, create_time)
            select encode(sha256(i::text::bytea), 'hex'), md5('a' || i)::uuid, now(), decode(repeat(md5(i::text), 120), 'hex'),
                   (select array_agg(case when i %% 20 = 0 and b <= 40 then b else hashtextextended(i::text, b) end)
                    from generate_series(1, 64) b),
                   now()
            from generate_series(%d, %d) i
            """;

    private static final String BANDS =
            "insert into text_band (band, fingerprint) select unnest(bands), id from text_fingerprint where id > %d and id <= %d";

    @Override
    public String id() {
        return "P4";
    }

    @Override
    public String title() {
        return "near copies looked up in a large archive";
    }

    @Override
    public String method() {
        return "%,d articles, all of them in the window of stories, against %,d of which %,d are; %,d texts in a round are looked up as a document is that comes in. One in twenty is a notice of one template. The two archives are two databases, asked in turn; a ratio is that of the medians of a round."
                .formatted(SMALL, STORED, WINDOW, LOOK_UPS_OF_A_ROUND);
    }

    @Override
    public List<Value> run(Run run) {
        try (Cluster small = run.cluster("small", Layout.of(Service.ARTICLE));
                Connection few = small.postgres().connect(Service.ARTICLE.database());
                Cluster large = run.cluster("large", Layout.of(Service.ARTICLE));
                Connection many = large.postgres().connect(Service.ARTICLE.database())) {
            load(few, run.scaled(SMALL), run.scaled(SMALL));
            run.progress("writing the large archive");
            load(many, run.scaled(STORED), run.scaled(WINDOW));
            Random random = run.random("texts");
            List<Double> ratios = new ArrayList<>();
            List<Double> times = new ArrayList<>();
            for (int round = 0; round <= run.rounds(); round++) {
                double one = millis(few, random, run.scaled(SMALL));
                double other = millis(many, random, run.scaled(WINDOW));
                if (round > 0) { // the first warms up
                    ratios.add(other / one);
                    times.add(other);
                }
            }
            return List.of(
                    Value.median("large / small", "", Samples.of(ratios)).against(Bar.atMost(8, 3)),
                    Value.median("look-up of one text in the large archive", "ms", Samples.of(times)));
        } catch (SQLException e) {
            throw new IllegalStateException("the archives cannot be written", e);
        }
    }

    private static void load(Connection connection, int stored, int window) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : List.of(STORIES, CONTENTS, ARTICLES)) {
                statement.execute(sql.formatted(1, stored));
            }
            statement.execute(FINGERPRINTS.formatted(1, window));
            statement.execute(BANDS.formatted(0, window));
            statement.execute("vacuum analyze");
        }
    }

    private static double millis(Connection connection, Random random, int window) throws SQLException {
        List<Double> times = new ArrayList<>();
        try (PreparedStatement lookUp = connection.prepareStatement(LOOK_UP)) {
            for (int i = 0; i < LOOK_UPS_OF_A_ROUND; i++) {
                lookUp.setLong(1, 1 + random.nextInt(window));
                long begin = System.nanoTime();
                try (ResultSet found = lookUp.executeQuery()) {
                    while (found.next()) {
                        found.getBytes("fingerprint");
                    }
                }
                times.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return Samples.of(times).percentile(50);
    }
}
