package dev.bellwether.alert.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.alert.delivery.Answers;
import dev.bellwether.alert.delivery.DeliveryStore;
import dev.bellwether.alert.delivery.DeliveryStore.Leased;
import dev.bellwether.testkit.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leases on a real database, in a process that sends nothing itself. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(DeliveryStoreIT.Idle.class)
class DeliveryStoreIT {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration NO_LEASE = Duration.ofMillis(-1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The loop of the process itself leases nothing. */
    public static final class Idle implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bellwether.delivery.concurrency", "0");
        }
    }

    @Inject
    DeliveryStore store;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void clear() throws SQLException {
        sql("delete from delivery; delete from alert; delete from subscription_match; delete from analysis;"
                + " delete from subscription; delete from endpoint");
        sql(
                "insert into subscription (name, display_name, expression, critical, warning, max_age_nanos, cooldown_nanos,"
                        + " every_copy, allow_unknown_time, revisions, endpoints, disabled, revision, create_time,"
                        + " update_time) values ('subscriptions/s', '', 'true', '', '', 1, 0, false, false, false, '{}', false,"
                        + " 1, now(), now())");
        sql("insert into analysis values ('analyses/a', 'articles/a', now(), '')");
    }

    @Test
    void lease_byManyAtOnce_givesEachDeliveryToOne() throws SQLException {
        endpoint("one");
        deliveries("one", 200);

        List<Uni<List<Leased>>> takers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            takers.add(store.lease(25, 1_000, LEASE));
        }
        List<Leased> leased = Uni.join().all(takers).andFailFast().await().atMost(PATIENCE).stream()
                .flatMap(List::stream)
                .toList();
        List<Leased> rest = lease(1_000);

        assertThat(leased).extracting(Leased::id).doesNotHaveDuplicates();
        assertThat(leased.size() + rest.size()).isEqualTo(200);
        Set<UUID> all = new HashSet<>();
        leased.forEach(one -> all.add(one.id()));
        rest.forEach(one -> all.add(one.id()));
        assertThat(all).hasSize(200);
        assertThat(lease(1_000)).isEmpty();
    }

    @Test
    void lease_thatRanOut_isTakenOverAndTheFirstHolderRecordsNothing() throws SQLException {
        endpoint("one");
        deliveries("one", 1);
        Leased died = store.lease(1, 8, NO_LEASE).await().atMost(PATIENCE).get(0);

        Leased heir = lease(1).get(0);

        assertThat(heir.id()).isEqualTo(died.id());
        assertThat(heir.lease()).isNotEqualTo(died.lease());
        assertThat(record(died, 204)).isFalse();
        assertThat(record(heir, 204)).isTrue();
        assertThat(lease(1)).isEmpty();
    }

    @Test
    void record_ofAFailure_countsItAndWaitsForTheNextAttempt() throws SQLException {
        endpoint("one");
        deliveries("one", 1);

        record(lease(1).get(0), 503);

        assertThat(lease(1)).isEmpty();
        assertThat(number("select attempts from delivery where state = 'PENDING' and last_result = 'HTTP 503'"
                        + " and due_time between now() + interval '4 s' and now() + interval '6 s'"))
                .isEqualTo(1);
        sql("update delivery set due_time = now()");
        assertThat(lease(1)).singleElement().extracting(Leased::attempts).isEqualTo(1);
    }

    @Test
    void lease_ofAnEndpointThatHasEnough_leavesItsQueueAndServesTheOthers() throws SQLException {
        endpoint("slow");
        deliveries("slow", 50);
        endpoint("quick");
        deliveries("quick", 3);

        List<Leased> first = store.lease(64, 8, LEASE).await().atMost(PATIENCE);
        List<Leased> second = store.lease(64, 8, LEASE).await().atMost(PATIENCE);

        assertThat(first).filteredOn(l -> l.uri().endsWith("slow")).hasSize(8);
        assertThat(first).filteredOn(l -> l.uri().endsWith("quick")).hasSize(3);
        assertThat(second).isEmpty();
    }

    @Test
    void record_ofGone_endsAllThatWaitsForTheEndpoint() throws SQLException {
        endpoint("one");
        deliveries("one", 5);

        record(lease(1).get(0), 410);

        assertThat(number("select count(*) from delivery where state = 'DEAD'")).isEqualTo(5);
        assertThat(number("select count(*) from endpoint where state = 'GONE'")).isEqualTo(1);
        assertThat(lease(10)).isEmpty();
    }

    private List<Leased> lease(int limit) {
        return store.lease(limit, 1_000, LEASE).await().atMost(PATIENCE);
    }

    private boolean record(Leased leased, int code) {
        return store.record(leased, Answers.next(code, leased.attempts() + 1))
                .await()
                .atMost(PATIENCE);
    }

    private void endpoint(String name) throws SQLException {
        sql("insert into endpoint (name, display_name, uri, secret, state, revision, create_time, update_time) values"
                + " ('endpoints/" + name + "', '', 'https://example.com/" + name
                + "', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'ACTIVE', 1, now(), now())");
    }

    private void deliveries(String endpoint, int count) throws SQLException {
        sql("with ids as (select gen_random_uuid() as id, row_number() over () as n from generate_series(1, " + count
                + ")), matches as (insert into subscription_match select id, 'subscriptions/s', 1, 'analyses/a',"
                + " 'articles/a', 1, '', 'entities/e', 'INFO', 'NEGATIVE', now(), 'NOTIFIED', '{\"items\":[]}',"
                + " '{\"items\":[]}' from ids),"
                + " alerts as (insert into alert select id, 'local', 'subscriptions/s', 1, '', 'INFO',"
                + " n + (select count(*) from alert), 'analyses/a', 'articles/a', 1, '', '', '', '', 'entities/e', 0, '',"
                + " '{\"items\":[]}', now(), now(), now(), now() from ids)"
                + " insert into delivery (id, endpoint, alert, due_time) select gen_random_uuid(), 'endpoints/"
                + endpoint
                + "', id, now() from ids");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement open = connection.createStatement()) {
            open.execute(statement);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement open = connection.createStatement();
                ResultSet row = open.executeQuery(query)) {
            return row.next() ? row.getLong(1) : -1;
        }
    }
}
