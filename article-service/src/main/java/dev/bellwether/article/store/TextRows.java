package dev.bellwether.article.store;

import dev.bellwether.article.article.StoryConfig;
import dev.bellwether.article.identity.Fingerprint;
import dev.bellwether.article.intake.Arrival;
import dev.bellwether.article.intake.KnownText;
import dev.bellwether.kit.work.Background;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;

/** Finds the texts that documents may repeat, and forgets those that nothing can repeat any more. */
@ApplicationScoped
class TextRows {

    private static final Logger LOG = Logger.getLogger(TextRows.class);

    /** What comes late is told from what came in time for a day more. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final Duration TRIM_INTERVAL = Duration.ofMinutes(10);

    private static final int MOST_OF_A_DOCUMENT = 64;

    /** Some kilobytes each. */
    private static final int MOST_OF_A_GROUP = 4_000;

    private static final String CANDIDATES = "select * from text_candidates($1, $2, $3)";

    private static final String TRIM = """
            with gone as (
              delete from text_fingerprint where id in (
                select id from text_fingerprint where create_time < $1 order by create_time limit 1000)
              returning id, bands),
            bands as (
              delete from text_band b using gone g, unnest(g.bands) as told (key)
              where b.band = told.key and b.fingerprint = g.id)
            select count(*)::integer as trimmed from gone
            """;

    private final Pool pool;
    private final Duration window;
    private final Clock clock;
    private final Background background;

    TextRows(Pool pool, StoryConfig config, Clock clock, Background background) {
        this.pool = pool;
        this.window = window(config);
        this.clock = clock;
        this.background = background;
    }

    /** @throws IllegalArgumentException outside of 1 hour to 30 days */
    static Duration window(StoryConfig config) {
        Duration window = config.window();
        if (window.compareTo(Duration.ofHours(1)) < 0 || window.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("bellwether.stories.window: " + window + " is not 1 hour to 30 days");
        }
        return window;
    }

    void start(@Observes StartupEvent event) {
        Executor executor = background.executor();
        background.vertx().setPeriodic(TRIM_INTERVAL.toMillis(), timer -> executor.execute(this::round));
    }

    private void round() {
        trim().subscribe()
                .with(
                        trimmed -> LOG.debugf("Forgot %d texts older than the window of stories", trimmed),
                        failure -> LOG.warnf(
                                "Texts older than the window of stories were not forgotten (%s); trying again in %s",
                                failure.getMessage(), TRIM_INTERVAL));
    }

    /** Forgets the texts that were stored before the window of stories began, and how many they were. */
    Uni<Integer> trim() {
        Tuple before = Tuple.of(clock.instant().minus(window).minus(GRACE).atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(TRIM)
                .execute(before)
                .map(rows -> rows.iterator().next().getInteger("trimmed"))
                .chain(trimmed -> trimmed == 0 ? Uni.createFrom().item(0) : trim().map(more -> trimmed + more));
    }

    /** By their content, the oldest first; in one statement for the whole group. */
    Uni<Map<String, KnownText>> read(SqlConnection connection, List<Arrival> group) {
        Long[] bands = group.stream()
                .flatMapToLong(arrival -> LongStream.of(arrival.draft().text().bands()))
                .distinct()
                .boxed()
                .toArray(Long[]::new);
        return connection
                .preparedQuery(CANDIDATES)
                .execute(Tuple.of(
                        bands, KnownText.MOST_IN_A_BAND, Math.min(MOST_OF_A_GROUP, MOST_OF_A_DOCUMENT * group.size())))
                .map(TextRows::texts);
    }

    private static Map<String, KnownText> texts(RowSet<Row> rows) {
        Map<String, KnownText> texts = new LinkedHashMap<>();
        for (Row row : rows) {
            Fingerprint.fromBytes(row.getBuffer("fingerprint").getBytes())
                    .ifPresent(fingerprint -> texts.put(
                            row.getString("content_sha256"),
                            new KnownText(
                                    row.getUUID("story"),
                                    row.getUUID("article"),
                                    row.getOffsetDateTime("story_time").toInstant(),
                                    fingerprint,
                                    List.of(row.getArrayOfLongs("bands")))));
        }
        return texts;
    }
}
