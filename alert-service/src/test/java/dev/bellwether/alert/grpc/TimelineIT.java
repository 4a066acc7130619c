package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.GetAlertRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.Context;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When each step before an alert was done. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class TimelineIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @GrpcClient("self")
    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    @GrpcClient("self")
    AlertServiceGrpc.AlertServiceBlockingStub alerts;

    @ConfigProperty(name = SurroundingsResource.SENTIMENT_PORT)
    int sentimentPort;

    private FakeSentiment sentiment;
    private final String entity = "entities/test-" + UUID.randomUUID();

    @BeforeEach
    void start() throws IOException {
        sentiment = new FakeSentiment(sentimentPort);
        subscriptions.createSubscription(SomeSubscriptions.ofEveryStory(entity, List.of()));
    }

    @AfterEach
    void stop() {
        sentiment.stop();
    }

    @Test
    void alert_ofARevisedArticle_hasTheTimeOfEachStepInOrder() {
        Instant analyzed = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant stored = analyzed.minusMillis(700);
        Instant firstSeen = analyzed.minusSeconds(5);
        Instant published = analyzed.minusSeconds(3_600);
        String token = alerts.listAlerts(ListAlertsRequest.getDefaultInstance()).getResumeToken();

        sentiment.publish(analysis(published, firstSeen, stored, analyzed));
        await().atMost(PATIENCE).until(() -> listed().size() == 1);
        Instant seen = Instant.now();

        Alert.Timeline timeline = listed().get(0).getTimeline();
        assertThat(timeline.getAllFields())
                .as("each of its fields")
                .hasSameSizeAs(Alert.Timeline.getDescriptor().getFields());
        assertThat(times(timeline.getEventTime(), timeline.getFirstSeenTime())).containsExactly(published, firstSeen);
        assertThat(times(timeline.getArticleTime(), timeline.getAnalysisTime())).containsExactly(stored, analyzed);
        assertThat(times(
                        timeline.getAnalysisTime(),
                        timeline.getMatchTime(),
                        timeline.getDecideTime(),
                        timeline.getAlertTime(),
                        Timestamps.toWire(seen)))
                .as("of one clock, each strictly after the one before")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(alerts.getAlert(GetAlertRequest.newBuilder()
                                .setName(listed().get(0).getName())
                                .build())
                        .getTimeline())
                .isEqualTo(timeline);
        assertThat(opened(token).getTimeline()).isEqualTo(timeline);
    }

    private Analysis analysis(Instant published, Instant firstSeen, Instant stored, Instant analyzed) {
        Analysis.Builder analysis =
                SomeAnalyses.of(entity, -0.62, SomeAnalyses.published(published), "stories/" + UUID.randomUUID())
                        .toBuilder();
        analysis.getArticleBuilder()
                .setCreateTime(Timestamps.toWire(firstSeen))
                .setUpdateTime(Timestamps.toWire(stored));
        return analysis.setCreateTime(Timestamps.toWire(analyzed)).build();
    }

    private List<Alert> listed() {
        return alerts.listAlerts(ListAlertsRequest.newBuilder()
                        .setFilter("entity == \"" + entity + "\"")
                        .build())
                .getAlertsList();
    }

    /** As a watcher is told of it. */
    private Alert opened(String token) {
        Context.CancellableContext call = Context.current().withCancellation();
        Context before = call.attach();
        try {
            Iterator<WatchAlertsResponse> watch = alerts.withDeadlineAfter(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .watchAlerts(WatchAlertsRequest.newBuilder()
                            .setResumeToken(token)
                            .setFilter("entity == \"" + entity + "\"")
                            .build());
            while (true) {
                WatchAlertsResponse message = watch.next();
                if (message.getChangesCount() > 0) {
                    return message.getChanges(0).getOpened();
                }
            }
        } finally {
            call.detach(before);
            call.cancel(null);
        }
    }

    private static List<Instant> times(Timestamp... times) {
        return List.of(times).stream()
                .map(time -> Instant.ofEpochSecond(time.getSeconds(), time.getNanos()))
                .toList();
    }
}
