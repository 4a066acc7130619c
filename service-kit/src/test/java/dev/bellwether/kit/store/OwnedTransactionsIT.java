package dev.bellwether.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.kit.error.SqlState;
import dev.bellwether.kit.owner.Owner;
import dev.bellwether.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service's user owns the tables and is no superuser, and there are fewer connections than owners. */
@QuarkusTest
@TestProfile(OwnedTransactionsIT.FewConnections.class)
@QuarkusTestResource(
        value = PostgresResource.class,
        initArgs = @ResourceArg(name = "user", value = "plain"),
        restrictToAnnotatedClass = true)
class OwnedTransactionsIT {

    static final int CONNECTIONS = 2;
    private static final int OPERATIONS = 100_000;

    /** So that every connection serves every owner. */
    public static final class FewConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.reactive.max-size", String.valueOf(CONNECTIONS));
        }
    }

    private static final Owner ANNA = new Owner("anna");
    private static final Owner BEN = new Owner("ben");

    @Inject
    OwnedTransactions transactions;

    @Inject
    Transactions system;

    @Inject
    Pool pool;

    @BeforeEach
    void clear() {
        await(() -> pool.query("delete from owned_note").execute());
    }

    @Test
    void operations_ofThreeOwnersAtRandom_seeAndTouchNoRowOfAnother() throws Exception {
        List<RandomOwner> owners = Stream.of("anna", "ben", "local")
                .map(name -> new RandomOwner(new Owner(name), transactions, System.nanoTime()))
                .toList();
        owners.forEach(owner -> owner.meet(owners));

        RandomOwner.runAll(owners, OPERATIONS / owners.size() + 1);

        Map<String, Long> stored = new TreeMap<>();
        await(() -> pool.query("select owner, count(*) from owned_note group by owner")
                        .execute())
                .forEach(row -> stored.put(row.getString(0), row.getLong(1)));
        owners.forEach(owner -> assertThat(stored.getOrDefault(owner.name(), 0L))
                .as(owner.toString())
                .isEqualTo(owner.size()));
        assertThat(owners.stream().mapToInt(RandomOwner::refused).sum()).isPositive();
        assertThat(owners.stream().mapToInt(RandomOwner::operations).sum()).isGreaterThanOrEqualTo(OPERATIONS);
        assertConnectionsAreTheSystems();
    }

    /** No connection keeps a role or an owner. */
    private void assertConnectionsAreTheSystems() {
        List<SqlConnection> connections = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(await(pool::getConnection));
        }
        for (SqlConnection connection : connections) {
            Row row = one(await(() -> connection
                    .query(
                            "select current_user = session_user, coalesce(current_setting('bellwether.owner', true), '')")
                    .execute()));
            assertThat(row.getBoolean(0)).isTrue();
            assertThat(row.getString(1)).isEmpty();
            await(connection::close);
        }
    }

    @Test
    void statement_ofACallWithoutAnOwner_isRefused() {
        assertThatThrownBy(() -> await(() -> transactions.query("select 1", Tuple.tuple())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nobody's rows");
    }

    @Test
    void row_givenToAnotherOwner_isRefusedByTheDatabase() {
        as(ANNA, () -> transactions.query("insert into owned_note (id, value) values (1, 1)", Tuple.tuple()));

        for (String sql : List.of(
                "insert into owned_note (id, value, owner) values (2, 1, 'ben')",
                "update owned_note set owner = 'ben' where id = 1")) {
            assertThatThrownBy(() -> as(ANNA, () -> transactions.query(sql, Tuple.tuple())))
                    .as(sql)
                    .satisfies(refused -> assertThat(SqlState.of(refused)).contains("42501"));
        }
    }

    @Test
    void rowOfARow_belongsToWhomThatDoes_whoeverWritesIt() {
        as(ANNA, () -> transactions.query("insert into owned_note (id, value) values (1, 1)", Tuple.tuple()));

        await(() -> pool.query("insert into owned_line (note) values (1)").execute());

        assertThat(count(ANNA, "owned_line")).isEqualTo(1);
        assertThat(count(BEN, "owned_line")).isZero();
        assertThatThrownBy(() ->
                        as(BEN, () -> transactions.query("insert into owned_line (note) values (1)", Tuple.tuple())))
                .satisfies(refused -> assertThat(SqlState.of(refused)).contains("42501"));
        as(ANNA, () -> transactions.query("delete from owned_note where id = 1", Tuple.tuple()));
        assertThat(one(await(() -> pool.query("select count(*) from owned_line").execute()))
                        .getLong(0))
                .isZero();
    }

    @Test
    void transaction_ofTheSystem_seesTheRowsOfAll() {
        as(ANNA, () -> transactions.query("insert into owned_note (id, value) values (1, 1)", Tuple.tuple()));
        as(BEN, () -> transactions.query("insert into owned_note (id, value) values (2, 1)", Tuple.tuple()));

        Long seen = await(() -> system.write(
                List.of(),
                session -> session.createNativeQuery("select count(*) from owned_note", Long.class)
                        .getSingleResult()));

        assertThat(seen).isEqualTo(2);
        assertThat(count(ANNA, "owned_note")).isEqualTo(1);
    }

    private long count(Owner owner, String table) {
        return one(as(owner, () -> transactions.query("select count(*) from " + table, Tuple.tuple())))
                .getLong(0);
    }

    private static Row one(RowSet<Row> rows) {
        return rows.iterator().next();
    }

    /** As in a call of the owner. */
    static <T> T as(Owner owner, Supplier<Uni<T>> work) {
        return await(() -> {
            owner.takeCall();
            return work.get();
        });
    }

    static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
