package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several readers of the stream of alerts, each with a filter and at a pace of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class AlertWatchIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @GrpcClient("self")
    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    @GrpcClient("self")
    AlertServiceGrpc.AlertServiceBlockingStub alerts;

    @GrpcClient("self")
    Channel channel;

    @ConfigProperty(name = SurroundingsResource.SENTIMENT_PORT)
    int sentimentPort;

    private final String entity = "entities/test-" + UUID.randomUUID();
    private final String other = "entities/test-" + UUID.randomUUID();
    private FakeSentiment sentiment;

    @BeforeEach
    void start() throws IOException {
        sentiment = new FakeSentiment(sentimentPort);
        subscriptions.createSubscription(SomeSubscriptions.ofEveryStory(entity, List.of()));
        subscriptions.createSubscription(SomeSubscriptions.ofEveryStory(other, List.of()));
    }

    @AfterEach
    void stop() {
        sentiment.stop();
    }

    @Test
    void watch_resumedWithAFilter_tellsWhatPassesItFromTheTokenOnAndNothingTwice() {
        String token = token();
        publish(entity, 2);
        publish(other, 3);
        publish(entity, 1);
        publish(other, 1);
        await().atMost(PATIENCE).until(() -> listed(entity) == 3 && listed(other) == 4);

        Watched first = watch(token, other, 2);
        Watched rest = watch(first.token(), other, 4 - first.sequences().size());
        Watched again = watch(token, entity, 3);

        List<Long> whole = new ArrayList<>(first.sequences());
        whole.addAll(rest.sequences());
        assertThat(whole).containsExactly(1L, 2L, 3L, 4L);
        assertThat(again.sequences()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void reader_thatStops_holdsNobodyAndMissesNothingWhenItGoesOn() {
        String token = token();
        Slow slow = new Slow();
        AlertServiceGrpc.newStub(channel).watchAlerts(request(token, entity), slow);

        publish(entity, 300);

        assertThat(watch(token, entity, 300).sequences())
                .as("a reader beside it")
                .hasSize(300)
                .isSorted();
        assertThat(slow.sequences.size()).isLessThan(300);
        slow.goOn();
        await().atMost(PATIENCE).until(() -> slow.sequences.size() >= 300);
        assertThat(slow.sequences).hasSize(300).doesNotHaveDuplicates().isSorted();
        slow.cancel();
    }

    private record Watched(List<Long> sequences, String token) {}

    /** Until so many are told. */
    private Watched watch(String from, String of, int count) {
        List<Long> sequences = new ArrayList<>();
        List<String> tokens = new ArrayList<>(List.of(from));
        Context.CancellableContext call = Context.current().withCancellation();
        call.run(() -> {
            Iterator<WatchAlertsResponse> watch = alerts.watchAlerts(request(from, of));
            while (sequences.size() < count) {
                WatchAlertsResponse message = watch.next();
                message.getChangesList()
                        .forEach(change ->
                                sequences.add(ofEntity(change.getOpened(), of).getSequence()));
                tokens.add(message.getResumeToken());
            }
        });
        call.cancel(null);
        return new Watched(sequences, tokens.get(tokens.size() - 1));
    }

    private static Alert ofEntity(Alert alert, String entity) {
        assertThat(alert.getEntity().getEntity()).isEqualTo(entity);
        return alert;
    }

    private static WatchAlertsRequest request(String token, String entity) {
        return WatchAlertsRequest.newBuilder()
                .setResumeToken(token)
                .setFilter("entity == \"" + entity + "\"")
                .build();
    }

    private String token() {
        return alerts.listAlerts(ListAlertsRequest.getDefaultInstance()).getResumeToken();
    }

    private int listed(String of) {
        return alerts.listAlerts(ListAlertsRequest.newBuilder()
                        .setFilter("entity == \"" + of + "\"")
                        .build())
                .getAlertsCount();
    }

    private void publish(String of, int count) {
        for (int i = 0; i < count; i++) {
            sentiment.publish(SomeAnalyses.badNews(of));
        }
    }

    /** Takes one message, then none until it is told to go on. */
    private static final class Slow implements ClientResponseObserver<WatchAlertsRequest, WatchAlertsResponse> {

        private final List<Long> sequences = new CopyOnWriteArrayList<>();
        private volatile Optional<ClientCallStreamObserver<WatchAlertsRequest>> call = Optional.empty();
        private volatile boolean isGoingOn;

        @Override
        public void beforeStart(ClientCallStreamObserver<WatchAlertsRequest> stream) {
            stream.disableAutoRequestWithInitial(1);
            call = Optional.of(stream);
        }

        @Override
        public void onNext(WatchAlertsResponse message) {
            message.getChangesList()
                    .forEach(change -> sequences.add(change.getOpened().getSequence()));
            if (isGoingOn) {
                call.orElseThrow().request(1);
            }
        }

        @Override
        public void onError(Throwable ended) {
            // Cancelled by the test.
        }

        @Override
        public void onCompleted() {
            // The service goes down after the test.
        }

        void goOn() {
            isGoingOn = true;
            call.orElseThrow().request(1);
        }

        void cancel() {
            call.orElseThrow().cancel("done", null);
        }
    }
}
