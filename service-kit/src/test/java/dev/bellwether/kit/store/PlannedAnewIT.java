package dev.bellwether.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PlannedAnewIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Pool pool;

    @Test
    void statement_plannedAnew_isNotKeptByItsConnection() {
        SqlConnection connection = pool.getConnection().await().atMost(PATIENCE);

        assertThat(run(connection, "select $1::int + 1 as kept")).containsExactly("3");
        assertThat(run(connection, PlannedAnew.of("select $1::int + 2 as anew")))
                .containsExactly("4");

        assertThat(run(connection, "select statement from pg_prepared_statements where $1 = 2"))
                .contains("select $1::int + 1 as kept")
                .noneMatch(statement -> statement.contains("as anew"));
        connection.close().await().atMost(PATIENCE);
    }

    private static List<String> run(SqlConnection connection, String sql) {
        RowSet<Row> rows =
                connection.preparedQuery(sql).execute(Tuple.of(2)).await().atMost(PATIENCE);
        List<String> values = new ArrayList<>();
        rows.forEach(row -> values.add(String.valueOf(row.getValue(0))));
        return values;
    }
}
