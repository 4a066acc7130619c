package dev.bellwether.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bellwether.cli.local.Service;
import dev.bellwether.testkit.Postgres;
import io.grpc.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packaged services that are asked to stop while a call of each goes on for ever. */
class HangingCallIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final Duration IN_TIME = Duration.ofSeconds(20);

    @TempDir
    Path logs;

    @Test
    void services_askedToStop_tellSoAtOnceAndEndInTime() throws Exception {
        assumeTrue(PackagedService.areBuilt(), "skipped: the services are not packaged; run 'mvn verify'");
        List<Postgres.Database> databases = List.of(Postgres.create(), Postgres.create(), Postgres.create());
        // So that what waits for the lock waits longer than the drain.
        Map<String, String> settings = Map.of(
                "BELLWETHER_DATABASE_TIMEOUTS_STATEMENT", "5m",
                "BELLWETHER_DATABASE_TIMEOUTS_LOCK", "4m",
                "BELLWETHER_DATABASE_TIMEOUTS_TRANSACTION", "5m");
        try (PackagedServices services = new PackagedServices(databases, settings, logs);
                HangingCalls calls = new HangingCalls()) {
            services.start();
            for (Service service : Service.values()) {
                calls.hang(service, services.of(service), databases.get(service.ordinal()));
            }

            long asked = System.nanoTime();
            for (Service service : Service.values()) {
                services.of(service).signal("TERM");
            }

            calls.each((service, call) -> {
                await(service + " says that it is not ready").atMost(AT_ONCE).until(call::isToldNotReady);
                await(service + " tells its client to go").atMost(AT_ONCE).until(call::isToldToGo);
                assertThat(call.end()).as("the call to %s goes on", service).isNotDone();
            });
            for (Service service : Service.values()) {
                Duration left = IN_TIME.minusNanos(System.nanoTime() - asked);
                assertThat(services.of(service).hasEnded(left))
                        .as("%s ended within %s", service, IN_TIME)
                        .isTrue();
            }
            calls.each((service, call) -> assertThat(
                            call.end().get(5, TimeUnit.SECONDS).getCode())
                    .as("the call to %s", service)
                    .isEqualTo(Status.Code.UNAVAILABLE));
        }
    }

    /** One of each service. */
    private static final class HangingCalls implements AutoCloseable {

        private static final Map<Service, String> TABLES =
                Map.of(Service.ARTICLE, "article", Service.SENTIMENT, "analysis", Service.ALERT, "alert");
        private static final Map<Service, String> METHODS = Map.of(
                Service.ARTICLE, "bellwether.article.v1.ArticleService/ListArticles",
                Service.SENTIMENT, "bellwether.sentiment.v1.SentimentService/ListAnalyses",
                Service.ALERT, "bellwether.alert.v1.AlertService/ListAlerts");

        /** What is asked of each. */
        private interface Question {
            void ask(Service service, HangingCall call) throws Exception;
        }

        private final Map<Service, HangingCall> calls = new EnumMap<>(Service.class);

        void hang(Service service, PackagedService packaged, Postgres.Database database) throws Exception {
            calls.put(
                    service,
                    new HangingCall(
                            packaged, database, TABLES.getOrDefault(service, ""), METHODS.getOrDefault(service, "")));
        }

        void each(Question question) throws Exception {
            for (Map.Entry<Service, HangingCall> call : calls.entrySet()) {
                question.ask(call.getKey(), call.getValue());
            }
        }

        @Override
        public void close() throws Exception {
            each((service, call) -> call.close());
        }
    }
}
