package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.FieldMask;
import com.google.rpc.ErrorInfo;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.CreateWatchlistRequest;
import dev.bellwether.api.alert.v1.DeleteSubscriptionRequest;
import dev.bellwether.api.alert.v1.DeleteWatchlistRequest;
import dev.bellwether.api.alert.v1.GetWatchlistRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListTemplatesRequest;
import dev.bellwether.api.alert.v1.ListWatchlistsRequest;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.Template;
import dev.bellwether.api.alert.v1.UpdateSubscriptionRequest;
import dev.bellwether.api.alert.v1.UpdateWatchlistRequest;
import dev.bellwether.api.alert.v1.Watchlist;
import dev.bellwether.testkit.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class WatchlistIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BROAD = "sentiment.score <= -0.99";
    private static final int MOST_BROAD = 100;

    @GrpcClient("self")
    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    @GrpcClient("self")
    AlertServiceGrpc.AlertServiceBlockingStub alerts;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = SurroundingsResource.SENTIMENT_PORT)
    int sentimentPort;

    private FakeSentiment sentiment;
    private final String id = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final String entity = "entities/test-" + UUID.randomUUID();

    @BeforeEach
    void start() throws IOException {
        sentiment = new FakeSentiment(sentimentPort);
    }

    @AfterEach
    void stop() {
        sentiment.stop();
    }

    @Test
    void change_ofAWatchlist_appliesToTheNextAnalysis() {
        Watchlist created = create(List.of("entities/other", "entities/other"));
        Subscription subscription = subscribe("watchlist(\"" + id + "\") && sentiment.score <= -0.2");

        sentiment.publish(SomeAnalyses.badNews(entity));
        awaitDecided();
        Watchlist updated = update(created, List.of(entity));
        sentiment.publish(SomeAnalyses.badNews(entity));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(alertsOf(subscription)).hasSize(1));
        assertThat(created.getEntitiesList()).containsExactly("entities/other");
        assertThat(updated.getRevision()).isEqualTo(2);
        assertThat(subscription.getBroad()).isFalse();
        assertThat(alertsOf(subscription).get(0).getReasonsList())
                .extracting(Alert.Reason::getExpression)
                .contains("watchlist(\"" + id + "\")");

        update(updated, List.of());
        sentiment.publish(SomeAnalyses.badNews(entity));
        awaitDecided();

        assertThat(alertsOf(subscription)).hasSize(1);
    }

    /** What was published before is decided when this returns: the log is decided in its order. */
    private void awaitDecided() {
        String witness = "entities/test-" + UUID.randomUUID();
        Subscription last = subscribe("entity.id == \"" + witness + "\"");
        sentiment.publish(SomeAnalyses.badNews(witness));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(alertsOf(last)).hasSize(1));
    }

    @Test
    void delete_ofAWatchlistInUse_isRefusedNamingTheSubscriptions() {
        create(List.of(entity));
        Subscription subscription = subscribe("watchlist(\"" + id + "\")");
        DeleteWatchlistRequest delete =
                DeleteWatchlistRequest.newBuilder().setName("watchlists/" + id).build();

        StatusRuntimeException refused = refused(() -> subscriptions.deleteWatchlist(delete));

        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThat(refused.getStatus().getDescription()).contains(subscription.getName());
        assertThat(info(refused).getReason()).isEqualTo("RESOURCE_IN_USE");
        assertThat(info(refused).getMetadataMap()).containsEntry("used_by", subscription.getName());

        subscriptions.deleteSubscription(DeleteSubscriptionRequest.newBuilder()
                .setName(subscription.getName())
                .build());
        subscriptions.deleteWatchlist(delete);

        assertThat(refused(() -> subscriptions.getWatchlist(GetWatchlistRequest.newBuilder()
                                .setName("watchlists/" + id)
                                .build()))
                        .getStatus()
                        .getCode())
                .isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void condition_onAWatchlistThatIsNotThere_isRefusedWithASuggestion() {
        create(List.of(entity));

        StatusRuntimeException refused = refused(() -> subscribe("story.first && watchlist(\"" + id + "x\")"));

        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refused.getStatus().getDescription()).contains("did you mean \"" + id + "\"?");
        assertThat(info(refused).getReason()).isEqualTo("CONDITION_INVALID");
        assertThat(info(refused).getMetadataMap()).containsEntry("column", "26");
    }

    @Test
    void update_withAnOldEtag_isAborted() {
        Watchlist created = create(List.of(entity));
        update(created, List.of());

        StatusRuntimeException refused = refused(() -> update(created, List.of(entity)));

        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.ABORTED);
    }

    @Test
    void create_again_isRefusedAndListShowsNoEntities() {
        create(List.of(entity));

        assertThat(refused(() -> create(List.of(entity))).getStatus().getCode()).isEqualTo(Status.Code.ALREADY_EXISTS);
        assertThat(subscriptions
                        .listWatchlists(ListWatchlistsRequest.newBuilder()
                                .setPageSize(500)
                                .build())
                        .getWatchlistsList())
                .anySatisfy(watchlist -> {
                    assertThat(watchlist.getName()).isEqualTo("watchlists/" + id);
                    assertThat(watchlist.getEntitiesCount()).isZero();
                });
        assertThat(refused(() -> create(List.of("us-clsk"))).getStatus().getDescription())
                .contains("entities/{id}");
    }

    @Test
    void broadCondition_isToldToBeBroad() {
        assertThat(subscribe("sentiment.score <= -0.99 || phrase(\"going concern\")")
                        .getBroad())
                .isTrue();
        assertThat(subscribe("sentiment.score <= -0.99 && (phrase(\"going concern\") || \"CLSK\" in entity.tickers)")
                        .getBroad())
                .isFalse();
    }

    @Test
    void broadConditions_beyondTheirNumberAreRefusedAndBelowItTaken() throws SQLException {
        List<Subscription> taken = new ArrayList<>();
        try {
            for (int there = broadOfAll(); there < MOST_BROAD; there++) {
                taken.add(subscribe(BROAD));
            }

            StatusRuntimeException refused = refused(() -> subscribe(BROAD));

            assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
            assertThat(info(refused).getReason()).isEqualTo("TOO_MANY_BROAD");
            assertThat(refused.getStatus().getDescription()).contains(String.valueOf(MOST_BROAD));
            Subscription narrow = subscribe("entity.id == \"" + entity + "\"");
            assertThat(refused(() -> changed(narrow, BROAD)).getStatus().getDescription())
                    .isEqualTo(refused.getStatus().getDescription());
            assertThat(changed(taken.get(0), "sentiment.score <= -0.98").getBroad())
                    .as("one that is broad already")
                    .isTrue();

            assertThat(changed(taken.get(0), "entity.id == \"" + entity + "\"").getBroad())
                    .isFalse();
            delete(taken.get(1));
            taken.add(subscribe(BROAD));
            assertThat(changed(narrow, BROAD).getBroad()).isTrue();
            taken.add(narrow);
            assertThat(info(refused(() -> subscribe(BROAD))).getReason()).isEqualTo("TOO_MANY_BROAD");
        } finally {
            taken.forEach(this::delete);
        }
    }

    /** Those of other tests too. */
    private int broadOfAll() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from subscription where broad and delete_time is null and owner = 'local'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Subscription changed(Subscription subscription, String expression) {
        return subscriptions.updateSubscription(UpdateSubscriptionRequest.newBuilder()
                .setSubscription(Subscription.newBuilder()
                        .setName(subscription.getName())
                        .setCondition(Condition.newBuilder()
                                .setArticle(ArticleCondition.newBuilder().setExpression(expression))))
                .setUpdateMask(FieldMask.newBuilder().addPaths("condition"))
                .build());
    }

    private void delete(Subscription subscription) {
        try {
            subscriptions.deleteSubscription(DeleteSubscriptionRequest.newBuilder()
                    .setName(subscription.getName())
                    .build());
        } catch (StatusRuntimeException deleted) {
            assertThat(deleted.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
        }
    }

    @Test
    void templates_eachWithItsEntity_makeASubscription() {
        List<Template> templates = subscriptions
                .listTemplates(ListTemplatesRequest.getDefaultInstance())
                .getTemplatesList();

        assertThat(templates)
                .hasSize(10)
                .isSortedAccordingTo((a, b) -> a.getName().compareTo(b.getName()));
        for (Template template : templates) {
            Subscription wanted = ofAnEntity(template.getSubscription());
            Subscription created = subscriptions.createSubscription(CreateSubscriptionRequest.newBuilder()
                    .setSubscription(wanted.toBuilder().setDisabled(true))
                    .build());
            assertThat(created.getCondition()).isEqualTo(wanted.getCondition());
        }
    }

    /** Conditions over time want an entity; those on articles stand as they are. */
    private static Subscription ofAnEntity(Subscription template) {
        Subscription.Builder subscription = template.toBuilder();
        if (template.getCondition().hasBurst()) {
            subscription
                    .getConditionBuilder()
                    .getBurstBuilder()
                    .getWindowBuilder()
                    .setEntity("entities/us-clsk");
        } else if (template.getCondition().hasAbsence()) {
            subscription
                    .getConditionBuilder()
                    .getAbsenceBuilder()
                    .getWindowBuilder()
                    .setEntity("entities/us-clsk");
        }
        return subscription.build();
    }

    private Watchlist create(List<String> entities) {
        return subscriptions.createWatchlist(CreateWatchlistRequest.newBuilder()
                .setWatchlistId(id)
                .setWatchlist(Watchlist.newBuilder().addAllEntities(entities))
                .build());
    }

    private Watchlist update(Watchlist old, List<String> entities) {
        return subscriptions.updateWatchlist(UpdateWatchlistRequest.newBuilder()
                .setWatchlist(Watchlist.newBuilder()
                        .setName(old.getName())
                        .setEtag(old.getEtag())
                        .addAllEntities(entities))
                .setUpdateMask(FieldMask.newBuilder().addPaths("entities"))
                .build());
    }

    private Subscription subscribe(String expression) {
        return subscriptions.createSubscription(CreateSubscriptionRequest.newBuilder()
                .setSubscription(Subscription.newBuilder()
                        .setCondition(Condition.newBuilder()
                                .setArticle(ArticleCondition.newBuilder().setExpression(expression)))
                        .setPolicy(Policy.newBuilder().setCooldown(com.google.protobuf.Duration.getDefaultInstance())))
                .build());
    }

    private List<Alert> alertsOf(Subscription subscription) {
        return alerts.listAlerts(ListAlertsRequest.newBuilder()
                        .setFilter("subscription == \"" + subscription.getName() + "\"")
                        .build())
                .getAlertsList();
    }

    private static StatusRuntimeException refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(StatusRuntimeException.class, call);
    }

    private static ErrorInfo info(StatusRuntimeException refused) {
        try {
            return StatusProto.fromThrowable(refused).getDetails(0).unpack(ErrorInfo.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
