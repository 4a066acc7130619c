package dev.bellwether.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bellwether.kit.store.Transactions;
import dev.bellwether.kit.trace.Traces;
import dev.bellwether.kit.work.Background;
import dev.bellwether.kit.work.Workers;
import dev.bellwether.testkit.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loops of several processes on one database, with a receiver that the test plays. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(DeliveryLoopIT.Idle.class)
class DeliveryLoopIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofMinutes(5);

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
    Transactions transactions;

    @Inject
    Traces traces;

    @Inject
    Background background;

    @Inject
    Workers workers;

    @Inject
    AgroalDataSource database;

    private DeliveryTables tables;
    private final List<DeliveryLoop> loops = new ArrayList<>();

    @BeforeEach
    void clear() throws SQLException {
        tables = new DeliveryTables(database);
        tables.clear();
    }

    @AfterEach
    void stop() {
        loops.forEach(loop -> loop.stop(new ShutdownEvent()));
    }

    @Test
    void twoLoops_shareTheQueueAndPostEachMessageOnce() throws SQLException {
        for (int i = 0; i < 10; i++) {
            tables.endpoint("e" + i);
            tables.deliveries("e" + i, 200);
        }
        Played first = new Played();
        Played second = new Played();

        start(first, SomeConfig.of(LONG, 32, 8));
        start(second, SomeConfig.of(LONG, 32, 8));

        await().atMost(PATIENCE).until(() -> count("state = 'DELIVERED'") == 2_000);
        List<String> all = new ArrayList<>(first.ids);
        all.addAll(second.ids);
        assertThat(all).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(first.ids).isNotEmpty();
        assertThat(second.ids).isNotEmpty();
    }

    @Test
    void loopThatDies_leavesItsMessagesToAnotherWhenTheLeaseIsOver() throws SQLException {
        tables.endpoint("one");
        tables.deliveries("one", 20);
        Played dying = new Played();
        dying.hang("one");
        DeliveryLoop killed = start(dying, SomeConfig.of(Duration.ofSeconds(2), 8, 8));
        await().atMost(PATIENCE).until(() -> dying.ids.size() == 8);
        killed.stop(new ShutdownEvent());
        assertThat(count("lease is not null")).isEqualTo(8);
        Played heir = new Played();

        start(heir, SomeConfig.of(LONG, 8, 8));

        await().atMost(PATIENCE).until(() -> count("state = 'DELIVERED'") == 20);
        assertThat(heir.ids).hasSize(20).doesNotHaveDuplicates().containsAll(dying.ids);
    }

    @Test
    void endpointThatHangs_holdsAsManyAsItMayAndTheOthersGetAll() throws SQLException {
        tables.endpoint("hangs");
        tables.deliveries("hangs", 500);
        for (int i = 0; i < 5; i++) {
            tables.endpoint("quick" + i);
            tables.deliveries("quick" + i, 100);
        }
        Played receiver = new Played();
        receiver.hang("hangs");

        start(receiver, SomeConfig.of(LONG, 16, 4));

        await().atMost(PATIENCE).until(() -> count("state = 'DELIVERED'") == 500);
        assertThat(receiver.at("hangs")).isEqualTo(4);
        assertThat(count("endpoint = 'endpoints/hangs' and state = 'PENDING'")).isEqualTo(500);
    }

    @Test
    void manyEndpointsThatHang_holdAQuarterOfTheSlotsAndTheOthersGetAll() throws SQLException {
        for (int i = 0; i < 40; i++) {
            tables.endpoint("dead" + i);
            tables.deliveries("dead" + i, 5);
        }
        tables.sql("update endpoint set failures = 1");
        tables.endpoint("quick");
        tables.deliveries("quick", 200);
        Played receiver = new Played();
        receiver.hang("dead");

        start(receiver, SomeConfig.of(LONG, 16, 8));

        await().atMost(PATIENCE).until(() -> count("state = 'DELIVERED'") == 200);
        assertThat(receiver.at("dead")).isEqualTo(4);
    }

    private long count(String condition) throws SQLException {
        return tables.number("select count(*) from delivery where " + condition);
    }

    private DeliveryLoop start(WebhookSender sender, DeliveryConfig config) {
        DeliveryLoop loop = new DeliveryLoop(
                store, sender, new EmptyJson(), config, transactions, traces, background, workers, Clock.systemUTC());
        loops.add(loop);
        loop.start(new StartupEvent());
        return loop;
    }

    /** Answers at once, except where it hangs. */
    private static final class Played implements WebhookSender {

        private final List<String> ids = Collections.synchronizedList(new ArrayList<>());
        private final Map<String, AtomicInteger> posts = new ConcurrentHashMap<>();
        private volatile String hanging = "nowhere";

        /** Paths that begin so are never answered. */
        void hang(String prefix) {
            hanging = prefix;
        }

        /** Posts to paths that begin so. */
        int at(String prefix) {
            return posts.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(prefix))
                    .mapToInt(entry -> entry.getValue().get())
                    .sum();
        }

        @Override
        public Uni<Answer> post(Message message) {
            String path = message.uri().getPath().substring(1);
            ids.add(message.headers().get("webhook-id"));
            posts.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
            return path.startsWith(hanging)
                    ? Uni.createFrom().nothing()
                    : Uni.createFrom().item(new Answer.Status(204, Optional.empty()));
        }
    }
}
