package dev.bellwether.kit.filter;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.testkit.Postgres;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The filter as SQL against its oracle: the rows that PostgreSQL finds are those that pass in CEL. */
class FilterSqlIT {

    private static final int FILTERS = 2500;
    private static final int ITEMS = 200;

    private static Vertx vertx;
    private static Pool pool;

    @BeforeAll
    static void start() {
        Postgres.Database database = Postgres.create();
        vertx = Vertx.vertx();
        pool = PgBuilder.pool()
                .connectingTo(PgConnectOptions.fromUri(database.url())
                        .setUser(database.user())
                        .setPassword(database.password()))
                .with(new PoolOptions().setMaxSize(1))
                .using(vertx)
                .build();
        execute(Items.TABLE, Tuple.tuple());
    }

    @AfterAll
    static void stop() {
        pool.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void toSql_randomFilters_findTheRowsThatPassInCel() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Map<String, Object>> items = Items.random(random, ITEMS);
        insert(items);
        RandomFilters filters = new RandomFilters(random);

        for (int i = 0; i < FILTERS; i++) {
            String text = filters.next();
            CelOracle oracle = new CelOracle(text);
            List<Integer> expected = new ArrayList<>();
            for (int id = 0; id < items.size(); id++) {
                if (oracle.test(items.get(id))) {
                    expected.add(id);
                }
            }

            assertThat(select(Filters.parse(text, Items.SCHEMA)))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(expected);
        }
    }

    private static void insert(List<Map<String, Object>> items) {
        execute("TRUNCATE item", Tuple.tuple());
        for (int id = 0; id < items.size(); id++) {
            Map<String, Object> item = items.get(id);
            Tuple row = Tuple.of(id)
                    .addValue(value(item, "title", String.class))
                    .addValue(value(item, "source", String.class))
                    .addValue(value(item, "origin", String.class))
                    .addValue(UUID.fromString(value(item, "story", String.class).substring("stories/".length())))
                    .addValue(value(item, "revision", Long.class).intValue())
                    .addValue(value(item, "size", Long.class))
                    .addValue(value(item, "score", Double.class))
                    .addValue(value(item, "first", Boolean.class))
                    .addValue(value(item, "create_time", Instant.class).atOffset(ZoneOffset.UTC))
                    .addValue(((List<?>) value(item, "entities", List.class)).toArray(new String[0]));
            execute("INSERT INTO item VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)", row);
        }
    }

    private static <T> T value(Map<String, Object> item, String field, Class<T> type) {
        return type.cast(requireNonNull(item.get(field)));
    }

    /** With a parameter before the filter's own, so that its numbering is tried too. */
    private static List<Integer> select(Filter filter) {
        SqlCondition condition = filter.toSql(2);
        Tuple parameters = Tuple.of(0);
        condition.parameters().forEach(parameters::addValue);
        List<Integer> ids = new ArrayList<>();
        for (Row row :
                execute("SELECT id FROM item i WHERE id >= $1 AND " + condition.sql() + " ORDER BY id", parameters)) {
            ids.add(row.getInteger("id"));
        }
        return ids;
    }

    private static RowSet<Row> execute(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
