package dev.bellwether.alert.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.alert.delivery.Answers;
import dev.bellwether.alert.delivery.Delivery;
import dev.bellwether.alert.delivery.DeliveryStore;
import dev.bellwether.alert.delivery.DeliveryStore.Attempted;
import dev.bellwether.alert.delivery.DeliveryStore.Leased;
import dev.bellwether.alert.delivery.DeliveryStore.Wish;
import dev.bellwether.alert.delivery.DeliveryTables;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.testkit.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    @GrpcClient("self")
    EndpointServiceGrpc.EndpointServiceBlockingStub endpoints;

    @Inject
    AgroalDataSource database;

    private DeliveryTables tables;

    @BeforeEach
    void clear() throws SQLException {
        tables = new DeliveryTables(database);
        tables.clear();
    }

    @Test
    void lease_byManyAtOnce_givesEachDeliveryToOne() throws SQLException {
        endpoint("one");
        deliveries("one", 200);

        List<Uni<List<Leased>>> takers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            takers.add(store.lease(new Wish(25, 25, 1_000, LEASE)));
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
        Leased died = store.lease(new Wish(1, 1, 8, NO_LEASE))
                .await()
                .atMost(PATIENCE)
                .get(0);

        Leased heir = lease(1).get(0);

        assertThat(heir.id()).isEqualTo(died.id());
        assertThat(heir.lease()).isNotEqualTo(died.lease());
        assertThat(record(died, 204)).isFalse();
        assertThat(record(heir, 204)).isTrue();
        assertThat(lease(1)).isEmpty();
    }

    @Test
    void whatTheNextVersionTells_isLeftToItAndHoldsUpNothing() throws SQLException {
        endpoint("one");
        deliveries("one", 3);
        sql("alter table delivery drop constraint delivery_event_known");
        try {
            sql("update delivery set event = 'TOLD_LATER', due_time = now() - interval '1 min', replay = sequence = 2"
                    + " where sequence < 3");

            assertThat(lease(1)).singleElement().extracting(Leased::sequence).isEqualTo(3L);
            assertThat(number("select count(*) from delivery where event = 'TOLD_LATER' and lease is null"))
                    .isEqualTo(2);
            assertThat(endpoints
                            .listDeliveries(ListDeliveriesRequest.newBuilder()
                                    .setParent("endpoints/one")
                                    .build())
                            .getDeliveriesList())
                    .singleElement()
                    .extracting(dev.bellwether.api.alert.v1.Delivery::getSequence)
                    .isEqualTo(3L);
        } finally {
            clear();
            sql("alter table delivery add constraint delivery_event_known check (event in ('%s'))"
                    .formatted(String.join("', '", Delivery.Event.names())));
        }
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

        List<Leased> first = lease(64, 16, 8);
        List<Leased> second = lease(64, 16, 8);

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

    @Test
    void record_ofSeveral_saysOfEachWhetherItsLeaseStillWasOurs() throws SQLException {
        endpoint("one");
        deliveries("one", 3);
        List<Leased> leased = lease(3);
        sql("update delivery set lease = gen_random_uuid() where id = '"
                + leased.get(1).id() + "'");

        List<Boolean> ours = store.record(leased.stream()
                        .map(one -> new Attempted(one, Answers.next(204, 1)))
                        .toList())
                .await()
                .atMost(PATIENCE);

        assertThat(ours).containsExactly(true, false, true);
        assertThat(number("select count(*) from delivery where state = 'DELIVERED' and deliver_time is not null"))
                .isEqualTo(2);
    }

    @Test
    void lease_ofEndpointsThatFail_takesOneOfEachAndNoMoreThanTheirShare() throws SQLException {
        for (int i = 0; i < 5; i++) {
            endpoint("dead" + i);
            deliveries("dead" + i, 4);
        }
        endpoint("quick");
        deliveries("quick", 3);
        sql("update endpoint set failures = 1 where name like '%dead%'");

        List<Leased> leased = lease(64, 3, 8);

        assertThat(leased).filteredOn(Leased::isFailing).hasSize(3);
        assertThat(leased).filteredOn(Leased::isFailing).extracting(Leased::uri).doesNotHaveDuplicates();
        assertThat(leased).filteredOn(one -> one.uri().endsWith("quick")).hasSize(3);
        assertThat(lease(64, 64, 8)).hasSize(2).allMatch(Leased::isFailing);
    }

    @Test
    void lease_withLessRoomThanIsDue_takesTheFirstOfEachEndpointBeforeTheSecondOfAny() throws SQLException {
        for (String name : List.of("one", "two", "three", "four")) {
            endpoint(name);
            deliveries(name, 50);
        }

        List<Leased> leased = lease(8, 8, 8);

        assertThat(leased).hasSize(8);
        assertThat(leased.stream().collect(Collectors.groupingBy(Leased::uri, Collectors.counting())))
                .hasSize(4)
                .allSatisfy((uri, count) -> assertThat(count).isEqualTo(2));
    }

    @Test
    void endpoint_countsItsFailuresUntilItAnswers() throws SQLException {
        endpoint("one");
        deliveries("one", 3);

        record(lease(1).get(0), 503);
        record(lease(1).get(0), 503);
        assertThat(number("select failures from endpoint")).isEqualTo(2);
        Leased last = lease(1).get(0);

        assertThat(last.isFailing()).isTrue();
        record(last, 200);
        assertThat(number("select failures from endpoint")).isZero();
    }

    @Test
    void lease_ofADisabledEndpoint_takesNothingUntilItIsEnabled() throws SQLException {
        endpoint("one");
        deliveries("one", 2);
        sql("update endpoint set disabled = true");

        assertThat(lease(10)).isEmpty();

        sql("update endpoint set disabled = false");
        assertThat(lease(10)).hasSize(2);
    }

    @Test
    void lease_ofReplays_isOneAtATimeInTheirOrderBesideTheOthers() throws SQLException {
        endpoint("one");
        deliveries("one", 4);
        sql("update delivery set replay = true where sequence in (2, 3)");

        List<Leased> first = lease(10);

        assertThat(first).extracting(Leased::sequence).containsExactly(1L, 2L, 4L);
        assertThat(lease(10)).isEmpty();
        record(first.get(1), 503);
        assertThat(lease(10)).as("the third waits for the second").isEmpty();
        sql("update delivery set due_time = now() where sequence = 2");
        record(lease(10).get(0), 204);
        assertThat(lease(10)).extracting(Leased::sequence).containsExactly(3L);
    }

    private List<Leased> lease(int limit) {
        return lease(limit, limit, 1_000);
    }

    private List<Leased> lease(int limit, int failing, int atEndpoint) {
        return store.lease(new Wish(limit, failing, atEndpoint, LEASE)).await().atMost(PATIENCE);
    }

    private boolean record(Leased leased, int code) {
        return store.record(List.of(new Attempted(leased, Answers.next(code, leased.attempts() + 1))))
                .await()
                .atMost(PATIENCE)
                .get(0);
    }

    private void endpoint(String name) throws SQLException {
        tables.endpoint(name);
    }

    private void deliveries(String endpoint, int count) throws SQLException {
        tables.deliveries(endpoint, count);
    }

    private void sql(String statement) throws SQLException {
        tables.sql(statement);
    }

    private long number(String query) throws SQLException {
        return tables.number(query);
    }
}
