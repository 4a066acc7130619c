package dev.bellwether.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.util.concurrent.ListenableFuture;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.cli.local.Service;
import dev.bellwether.testkit.Postgres;
import io.grpc.Channel;
import io.grpc.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
                assertThat(call.answer()).as("the call to %s goes on", service).isNotDone();
            });
            for (Service service : Service.values()) {
                Duration left = IN_TIME.minusNanos(System.nanoTime() - asked);
                assertThat(services.of(service).hasEnded(left))
                        .as("%s ended within %s", service, IN_TIME)
                        .isTrue();
            }
            calls.each((service, call) -> assertThatThrownBy(() -> call.answer().get(5, TimeUnit.SECONDS))
                    .as("the call to %s", service)
                    .extracting(Status::fromThrowable)
                    .extracting(Status::getCode)
                    .isEqualTo(Status.Code.UNAVAILABLE));
        }
    }

    /** One of each service. */
    private static final class HangingCalls implements AutoCloseable {

        private static final Map<Service, String> TABLES =
                Map.of(Service.ARTICLE, "article", Service.SENTIMENT, "analysis", Service.ALERT, "alert");
        private static final Map<Service, Function<Channel, ListenableFuture<?>>> CALLS = Map.of(
                Service.ARTICLE,
                channel -> ArticleServiceGrpc.newFutureStub(channel)
                        .listArticles(ListArticlesRequest.getDefaultInstance()),
                Service.SENTIMENT,
                channel -> SentimentServiceGrpc.newFutureStub(channel)
                        .listAnalyses(ListAnalysesRequest.getDefaultInstance()),
                Service.ALERT,
                channel -> AlertServiceGrpc.newFutureStub(channel).listAlerts(ListAlertsRequest.getDefaultInstance()));

        /** What is asked of each. */
        private interface Question {
            void ask(Service service, HangingCall call) throws Exception;
        }

        private final Map<Service, HangingCall> calls = new EnumMap<>(Service.class);

        void hang(Service service, PackagedService packaged, Postgres.Database database) throws Exception {
            calls.put(
                    service,
                    new HangingCall(
                            packaged,
                            database,
                            Objects.requireNonNull(TABLES.get(service)),
                            Objects.requireNonNull(CALLS.get(service))));
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
