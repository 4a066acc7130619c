package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Durations;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertChange;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Budget;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Digest;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.GetDigestRequest;
import dev.bellwether.api.alert.v1.Grouping;
import dev.bellwether.api.alert.v1.Inhibition;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.Match;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.QuietHours;
import dev.bellwether.api.alert.v1.ResolveAlertRequest;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.testkit.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is held back, by the whole service on a real database. The log's time is the test's to move. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class NoiseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @GrpcClient("self")
    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    @GrpcClient("self")
    AlertServiceGrpc.AlertServiceBlockingStub alerts;

    @GrpcClient("self")
    EndpointServiceGrpc.EndpointServiceBlockingStub endpoints;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = SurroundingsResource.SENTIMENT_PORT)
    int sentimentPort;

    @ConfigProperty(name = SurroundingsResource.RECEIVER_PORT)
    int receiverPort;

    private FakeSentiment sentiment;
    private Receiver receiver;
    private final String entity = "entities/test-" + UUID.randomUUID();
    /** An hour ahead of the clock, for a subscription applies to what comes after it. */
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofHours(1));

    @BeforeEach
    void start() throws IOException {
        sentiment = new FakeSentiment(sentimentPort);
        receiver = new Receiver(receiverPort);
        await().atMost(PATIENCE).until(sentiment::isWatched);
    }

    @AfterEach
    void stop() {
        sentiment.stop();
        receiver.stop();
    }

    @Test
    void quietHoursOfAnotherZone_areByItsClock() {
        Subscription subscription = subscribe(
                Policy.newBuilder().setQuietHours(quiet(start, start.plus(Duration.ofHours(2)), "Asia/Kolkata")));
        Analysis held = bad(-0.6);

        sentiment.publishAt(held, start.plusSeconds(60));
        Analysis justBefore = SomeAnalyses.badNews("entities/other");
        sentiment.publishAt(justBefore, start.plus(Duration.ofMinutes(118)));
        new WindowNews(sentiment, database).awaitDecided(justBefore);

        assertThat(listed()).as("two minutes before their end").isEmpty();
        assertThat(last(explained(subscription, held)).getDetail())
                .startsWith("quiet hours until ")
                .endsWith("+05:30");

        sentiment.publishAt(SomeAnalyses.badNews("entities/other"), start.plus(Duration.ofHours(2)));

        await().atMost(PATIENCE).until(() -> listed().size() == 1);
        assertThat(listed().get(0).getArticle()).isEqualTo(held.getArticle().getName());
        assertThat(listed().get(0).getDigest()).startsWith("digests/");

        Analysis after = bad(-0.6);
        sentiment.publishAt(after, start.plus(Duration.ofMinutes(121)));

        await().atMost(PATIENCE).until(() -> listed().size() == 2);
        assertThat(listed().get(0).getDigest()).as("told by itself").isEmpty();
    }

    @Test
    void quietHours_areToldInOneDigestAtTheirEndAndWhatIsCriticalAtOnce() throws Exception {
        Endpoint endpoint = endpoint();
        Subscription subscription =
                subscribe(Policy.newBuilder().setQuietHours(quiet(start, start.plus(Duration.ofHours(2)))), endpoint);
        String token = token();

        List<Analysis> quiet = List.of(bad(-0.6), bad(-0.6), bad(-0.6));
        for (int i = 0; i < quiet.size(); i++) {
            sentiment.publishAt(quiet.get(i), start.plusSeconds(60L * (i + 1)));
        }
        sentiment.publishAt(bad(-0.95), start.plusSeconds(600));

        await().atMost(PATIENCE).until(() -> listed().size() == 1);
        assertThat(listed().get(0).getSeverity()).isEqualTo(Alert.Severity.SEVERITY_CRITICAL);
        Match held = explained(subscription, quiet.get(0));
        assertThat(held.getAlert()).isEmpty();
        assertThat(last(held).getStage()).isEqualTo(Match.Stage.STAGE_QUIET_HOURS);
        assertThat(last(held).getOutcome()).isEqualTo(Match.Outcome.OUTCOME_DIGESTED);

        sentiment.publishAt(SomeAnalyses.badNews("entities/other"), start.plus(Duration.ofHours(2)));

        List<AlertChange> changes = watched(token, 2);
        assertThat(changes.get(0).hasOpened()).isTrue();
        Digest digest = changes.get(1).getDigest();
        assertThat(digest.getCause()).isEqualTo(Digest.Cause.CAUSE_QUIET_HOURS);
        assertThat(digest.getAlertCount()).isEqualTo(3);
        assertThat(digest.getAlertsList())
                .extracting(Alert::getArticle)
                .containsExactlyElementsOf(
                        quiet.stream().map(a -> a.getArticle().getName()).toList());
        assertThat(digest.getAlertsList()).extracting(Alert::getSequence).containsExactly(2L, 3L, 4L);
        assertThat(digest.getAlertsList()).extracting(Alert::getDigest).containsOnly(digest.getName());
        assertThat(alerts.getDigest(
                        GetDigestRequest.newBuilder().setName(digest.getName()).build()))
                .isEqualTo(digest);
        assertThat(explained(subscription, quiet.get(0)).getAlert())
                .isEqualTo(digest.getAlerts(0).getName());

        JsonNode event =
                new ObjectMapper().readTree(received(endpoint, 2).get(1).body());
        assertThat(event.get("type").asText()).isEqualTo("dev.bellwether.alert.v1.digest");
        assertThat(event.get("subject").asText()).isEqualTo(digest.getName());
        assertThat(event.get("data").get("alerts")).hasSize(3);
        assertThat(event.get("omitted").asText()).contains("alerts.entity.evidence");
        assertThat(deliveries(endpoint)).hasSize(2).first().satisfies(delivery -> {
            assertThat(delivery.getEvent()).isEqualTo(Delivery.Event.EVENT_DIGEST);
            assertThat(delivery.getDigest()).isEqualTo(digest.getName());
            assertThat(delivery.getAlert()).isEmpty();
        });
    }

    @Test
    void digestThatFailsHalfway_isToldOnceUnderTheSameNameWhenItIsTriedAgain() throws Exception {
        Endpoint endpoint = endpoint();
        subscribe(Policy.newBuilder().setGrouping(grouping()), endpoint);
        String token = token();
        sql("create function refuse_digests() returns trigger language plpgsql as $$ begin"
                + " raise exception 'halfway'; end $$;"
                + " create trigger refuse_digests before insert on delivery for each row"
                + " when (new.digest is not null) execute function refuse_digests()");
        try {
            sentiment.publishAt(bad(-0.6), start);
            sentiment.publishAt(bad(-0.6), start.plusSeconds(1));
            sentiment.publishAt(SomeAnalyses.badNews("entities/other"), start.plusSeconds(60));
            // The sequence is taken before the refusal, and given back with it.
            await().atMost(PATIENCE)
                    .until(() -> number("select count(*) from held_alert h join alert a on a.id = h.id"
                                    + " where a.entity = '" + entity + "' and h.digest is null")
                            == 2);
            assertThat(listed()).isEmpty();
        } finally {
            sql("drop trigger refuse_digests on delivery; drop function refuse_digests()");
        }

        Digest digest = watched(token, 1).get(0).getDigest();

        assertThat(digest.getAlertsList()).extracting(Alert::getSequence).containsExactly(1L, 2L);
        assertThat(digest.getNumber()).isEqualTo(1);
        assertThat(received(endpoint, 1)).hasSize(1);
        int listings = sentiment.listings();
        sentiment.beginNewEpoch();
        await().atMost(PATIENCE).until(() -> sentiment.listings() > listings);
        sentiment.publishAt(bad(-0.95), start.plusSeconds(120));
        await().atMost(PATIENCE).until(() -> listed().size() == 3);
        assertThat(deliveries(endpoint)).hasSize(2);
    }

    @Test
    void lateMatch_ofAWindowThatWasTold_comesInItsNextDigest() {
        subscribe(Policy.newBuilder().setGrouping(grouping()));
        String token = token();
        sentiment.publishAt(bad(-0.6), start);
        sentiment.publishAt(SomeAnalyses.badNews("entities/other"), start.plusSeconds(10));
        Digest first = watched(token, 1).get(0).getDigest();

        sentiment.publishAt(bad(-0.6), start.plusSeconds(5));
        sentiment.publishAt(SomeAnalyses.badNews("entities/other"), start.plusSeconds(20));

        Digest second = watched(token, 2).get(1).getDigest();
        assertThat(second.getStartTime()).isEqualTo(first.getStartTime());
        assertThat(second.getNumber()).isEqualTo(2);
        assertThat(second.getName()).isNotEqualTo(first.getName());
        assertThat(second.getAlertsList()).extracting(Alert::getSequence).containsExactly(2L);
    }

    @Test
    void articleRetractedWhileItsAlertIsHeld_isToldToNobody() {
        Subscription subscription = subscribe(Policy.newBuilder().setGrouping(grouping()));
        String token = token();
        Analysis wrong = bad(-0.6);
        sentiment.publishAt(wrong, start);
        sentiment.publishAt(bad(-0.6), start.plusSeconds(1));
        explained(subscription, wrong);
        sentiment.retract(
                wrong.getArticle(),
                Timestamp.newBuilder().setSeconds(start.getEpochSecond() + 2).build(),
                "It was never said.");
        sentiment.publishAt(SomeAnalyses.badNews("entities/other"), start.plusSeconds(10));

        Digest digest = watched(token, 1).get(0).getDigest();

        assertThat(digest.getAlertsList())
                .extracting(Alert::getArticle)
                .doesNotContain(wrong.getArticle().getName())
                .hasSize(1);
        assertThat(listed()).hasSize(1);
    }

    @Test
    void articleRetractedAfterItsDigest_isToldToTheEndpointThatGotTheDigest() {
        Endpoint endpoint = endpoint();
        subscribe(Policy.newBuilder().setGrouping(grouping()), endpoint);
        Analysis wrong = bad(-0.6);
        sentiment.publishAt(wrong, start);
        sentiment.publishAt(bad(-0.6), start.plusSeconds(1));
        sentiment.publishAt(SomeAnalyses.badNews("entities/other"), start.plusSeconds(10));
        received(endpoint, 1);
        await().atMost(PATIENCE).until(() -> deliveries(endpoint).get(0).getState() == Delivery.State.STATE_DELIVERED);

        sentiment.retract(
                wrong.getArticle(),
                Timestamp.newBuilder().setSeconds(start.getEpochSecond() + 30).build(),
                "It was never said.");

        assertThat(received(endpoint, 2).get(1).body()).contains("dev.bellwether.alert.v1.retracted");
        assertThat(deliveries(endpoint)).hasSize(2);
    }

    @Test
    void budget_isToldAndWhatIsMoreComesInADigestWhenThereIsRoomAgain() {
        Subscription subscription = subscribe(
                Policy.newBuilder().setBudget(Budget.newBuilder().setAlerts(2).setWindow(Durations.fromMinutes(10))));
        String token = token();
        List<Analysis> published = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            published.add(bad(-0.6));
            sentiment.publishAt(published.get(i), start.plusSeconds(i));
        }
        await().atMost(PATIENCE).until(() -> listed().size() == 2);
        assertThat(last(explained(subscription, published.get(4))).getStage()).isEqualTo(Match.Stage.STAGE_BUDGET);

        sentiment.publishAt(SomeAnalyses.badNews("entities/other"), start.plusSeconds(600));

        List<AlertChange> changes = watched(token, 3);
        assertThat(changes.get(2).getDigest().getCause()).isEqualTo(Digest.Cause.CAUSE_BUDGET);
        assertThat(changes.get(2).getDigest().getAlertsList()).hasSize(3);
    }

    @Test
    void inhibition_holdsUntilTheOthersAlertIsResolved() {
        Subscription inhibitor = subscribe(Policy.newBuilder());
        Subscription inhibited = subscribe(
                Policy.newBuilder().setInhibition(Inhibition.newBuilder().addSubscriptions(inhibitor.getName())));
        Analysis first = bad(-0.6);

        sentiment.publishAt(first, Instant.now());

        await().atMost(PATIENCE).until(() -> listed().size() == 1);
        assertThat(last(explained(inhibited, first)).getOutcome()).isEqualTo(Match.Outcome.OUTCOME_INHIBITED);
        assertThat(last(explained(inhibited, first)).getDetail()).contains(inhibitor.getName());

        alerts.resolveAlert(ResolveAlertRequest.newBuilder()
                .setName(listed().get(0).getName())
                .setAuthor("M. Ito")
                .build());
        subscriptions.updateSubscription(dev.bellwether.api.alert.v1.UpdateSubscriptionRequest.newBuilder()
                .setSubscription(inhibitor.toBuilder().setDisabled(true))
                .build());
        sentiment.publishAt(bad(-0.6), Instant.now().plusSeconds(1));

        await().atMost(PATIENCE).until(() -> listed().size() == 2);
        assertThat(listed().get(0).getSubscription()).isEqualTo(inhibited.getName());
    }

    @Test
    void policyOfNonsense_isRefusedNamingTheField() {
        assertThat(refusal(Policy.newBuilder()
                        .setQuietHours(QuietHours.newBuilder()
                                .setTimeZone("Europe/Atlantis")
                                .addPeriods(QuietHours.Period.newBuilder()
                                        .setStart("22:00")
                                        .setEnd("07:00")))))
                .contains("policy.quiet_hours.time_zone", "Europe/Atlantis", "Europe/Berlin");
        assertThat(refusal(Policy.newBuilder()
                        .setQuietHours(QuietHours.newBuilder()
                                .setTimeZone("Europe/Berlin")
                                .addPeriods(QuietHours.Period.newBuilder()
                                        .setStart("00:00")
                                        .setEnd("00:00")))))
                .contains("policy.quiet_hours.periods", "nothing of the week");
        assertThat(refusal(Policy.newBuilder()
                        .setInhibition(Inhibition.newBuilder().addSubscriptions("subscriptions/not-there"))))
                .contains("subscription.policy.inhibition.subscriptions", "subscriptions/not-there does not exist");
        assertThat(refusal(Policy.newBuilder().setBudget(Budget.newBuilder().setWindow(Durations.fromMinutes(10)))))
                .contains("budget.alerts");
    }

    private String refusal(Policy.Builder policy) {
        StatusRuntimeException refused = catchThrowableOfType(StatusRuntimeException.class, () -> subscribe(policy));
        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        return String.valueOf(refused.getStatus().getDescription());
    }

    private static Grouping grouping() {
        return Grouping.newBuilder()
                .setBy(Grouping.By.BY_ENTITY)
                .setInterval(Durations.fromMinutes(5))
                .build();
    }

    private static QuietHours quiet(Instant from, Instant to) {
        return quiet(from, to, "UTC");
    }

    /** In whole minutes, both rounded down. */
    private static QuietHours quiet(Instant from, Instant to, String zone) {
        return QuietHours.newBuilder()
                .setTimeZone(zone)
                .addPeriods(QuietHours.Period.newBuilder()
                        .setStart(clock(from, zone))
                        .setEnd(clock(to, zone)))
                .build();
    }

    private static String clock(Instant time, String zone) {
        return time.atZone(ZoneId.of(zone))
                .toLocalTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private Analysis bad(double score) {
        return SomeAnalyses.of(
                entity,
                score,
                SomeAnalyses.published(Instant.now().minus(Duration.ofHours(1))),
                "stories/" + UUID.randomUUID());
    }

    private Subscription subscribe(Policy.Builder policy, Endpoint... hooks) {
        Subscription.Builder subscription = Subscription.newBuilder()
                .setDisplayName("Test")
                .setCondition(Condition.newBuilder()
                        .setArticle(ArticleCondition.newBuilder()
                                .setExpression("entity.id == \"" + entity + "\"")
                                .setCritical("sentiment.score < -0.9")))
                .setPolicy(policy.setCooldown(com.google.protobuf.Duration.getDefaultInstance()));
        for (Endpoint hook : hooks) {
            subscription.addEndpoints(hook.getName());
        }
        return subscriptions.createSubscription(CreateSubscriptionRequest.newBuilder()
                .setSubscription(subscription)
                .build());
    }

    private Endpoint endpoint() {
        return endpoints.createEndpoint(CreateEndpointRequest.newBuilder()
                .setEndpoint(
                        Endpoint.newBuilder().setUri("http://127.0.0.1:" + receiverPort + "/hook-" + UUID.randomUUID()))
                .build());
    }

    /** Newest first. */
    private List<Delivery> deliveries(Endpoint endpoint) {
        return endpoints
                .listDeliveries(ListDeliveriesRequest.newBuilder()
                        .setParent(endpoint.getName())
                        .build())
                .getDeliveriesList();
    }

    private List<Receiver.Received> received(Endpoint endpoint, int count) {
        String path = endpoint.getUri().substring(endpoint.getUri().lastIndexOf('/'));
        await().atMost(PATIENCE).until(() -> receiver.at(path).size() >= count);
        return receiver.at(path);
    }

    /** Of this test's entity, newest first. */
    private List<Alert> listed() {
        return alerts.listAlerts(ListAlertsRequest.newBuilder()
                        .setFilter("entity == \"" + entity + "\"")
                        .build())
                .getAlertsList();
    }

    private String token() {
        return alerts.listAlerts(ListAlertsRequest.getDefaultInstance()).getResumeToken();
    }

    /** The first changes of this test's entity after a token. */
    private List<AlertChange> watched(String token, int count) {
        List<AlertChange> changes = new ArrayList<>();
        Context.CancellableContext call = Context.current().withCancellation();
        call.run(() -> {
            Iterator<WatchAlertsResponse> watch = alerts.withDeadlineAfter(
                            PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    .watchAlerts(WatchAlertsRequest.newBuilder()
                            .setResumeToken(token)
                            .setFilter("entity == \"" + entity + "\"")
                            .build());
            while (changes.size() < count) {
                changes.addAll(watch.next().getChangesList());
            }
        });
        call.cancel(null);
        return changes;
    }

    private Match explained(Subscription subscription, Analysis analysis) {
        ExplainMatchRequest request = ExplainMatchRequest.newBuilder()
                .setSubscription(subscription.getName())
                .setArticle(analysis.getArticle().getName())
                .build();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> subscriptions.explainMatch(request).getMatchesCount() == 1);
        return subscriptions.explainMatch(request).getMatches(0);
    }

    private static Match.Verdict last(Match match) {
        return match.getVerdicts(match.getVerdictsCount() - 1);
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
                var found = open.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
