package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.FieldMask;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import com.google.rpc.ErrorInfo;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.BacktestSubscriptionRequest;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.CreateSilenceRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.CreateWatchlistRequest;
import dev.bellwether.api.alert.v1.DeleteEndpointRequest;
import dev.bellwether.api.alert.v1.DeleteSubscriptionRequest;
import dev.bellwether.api.alert.v1.DeleteWatchlistRequest;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.GetAlertRequest;
import dev.bellwether.api.alert.v1.GetEndpointRequest;
import dev.bellwether.api.alert.v1.GetSubscriptionRequest;
import dev.bellwether.api.alert.v1.GetWatchlistRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.ListEndpointsRequest;
import dev.bellwether.api.alert.v1.ListSubscriptionsRequest;
import dev.bellwether.api.alert.v1.ListWatchlistsRequest;
import dev.bellwether.api.alert.v1.Match;
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest;
import dev.bellwether.api.alert.v1.RotateSecretRequest;
import dev.bellwether.api.alert.v1.Silence;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.UpdateEndpointRequest;
import dev.bellwether.api.alert.v1.UpdateSubscriptionRequest;
import dev.bellwether.api.alert.v1.UpdateWatchlistRequest;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.api.alert.v1.Watchlist;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.kit.owner.Owner;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two owners of one service. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class OwnersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @GrpcClient("self")
    Channel channel;

    @ConfigProperty(name = SurroundingsResource.SENTIMENT_PORT)
    int sentimentPort;

    @ConfigProperty(name = SurroundingsResource.RECEIVER_PORT)
    int receiverPort;

    private final String id = "o" + UUID.randomUUID().toString().substring(0, 8);
    private final String entity = "entities/test-" + UUID.randomUUID();
    private FakeSentiment sentiment;
    private Calls anna;
    private Calls ben;

    /** The calls of one owner. */
    private record Calls(
            SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions,
            EndpointServiceGrpc.EndpointServiceBlockingStub endpoints,
            AlertServiceGrpc.AlertServiceBlockingStub alerts) {

        static Calls of(String owner, Channel channel) {
            Channel own = ClientInterceptors.intercept(channel, OwnerHeader.of(new Owner(owner)));
            return new Calls(
                    SubscriptionServiceGrpc.newBlockingStub(own),
                    EndpointServiceGrpc.newBlockingStub(own),
                    AlertServiceGrpc.newBlockingStub(own));
        }

        List<Alert> listed() {
            return alerts.listAlerts(ListAlertsRequest.getDefaultInstance()).getAlertsList();
        }
    }

    @BeforeEach
    void start() throws IOException {
        sentiment = new FakeSentiment(sentimentPort);
        anna = Calls.of("anna" + id, channel);
        ben = Calls.of("ben" + id, channel);
    }

    @AfterEach
    void stop() {
        sentiment.stop();
    }

    @Test
    void resources_ofAnotherOwner_doNotExist() {
        Watchlist watchlist = watchlist(anna);
        Endpoint endpoint = endpoint(anna);
        Subscription subscription = subscribe(anna, "watchlist(\"" + id + "\")", List.of(endpoint.getName()));
        FieldMask title = FieldMask.newBuilder().addPaths("display_name").build();

        Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
        calls.put(
                "get endpoint",
                () -> ben.endpoints()
                        .getEndpoint(GetEndpointRequest.newBuilder()
                                .setName(endpoint.getName())
                                .build()));
        calls.put(
                "update endpoint",
                () -> ben.endpoints()
                        .updateEndpoint(UpdateEndpointRequest.newBuilder()
                                .setEndpoint(endpoint.toBuilder()
                                        .clearEtag()
                                        .clearSecret()
                                        .setDisplayName("mine"))
                                .setUpdateMask(title)
                                .build()));
        calls.put(
                "rotate secret",
                () -> ben.endpoints()
                        .rotateSecret(RotateSecretRequest.newBuilder()
                                .setName(endpoint.getName())
                                .build()));
        calls.put(
                "list deliveries",
                () -> ben.endpoints()
                        .listDeliveries(ListDeliveriesRequest.newBuilder()
                                .setParent(endpoint.getName())
                                .build()));
        calls.put(
                "replay deliveries",
                () -> ben.endpoints()
                        .replayDeliveries(ReplayDeliveriesRequest.newBuilder()
                                .setParent(endpoint.getName())
                                .setSequences(ReplayDeliveriesRequest.SequenceRange.newBuilder()
                                        .setStart(1))
                                .build()));
        calls.put(
                "delete endpoint",
                () -> ben.endpoints()
                        .deleteEndpoint(DeleteEndpointRequest.newBuilder()
                                .setName(endpoint.getName())
                                .build()));
        calls.put(
                "get watchlist",
                () -> ben.subscriptions()
                        .getWatchlist(GetWatchlistRequest.newBuilder()
                                .setName(watchlist.getName())
                                .build()));
        calls.put(
                "update watchlist",
                () -> ben.subscriptions()
                        .updateWatchlist(UpdateWatchlistRequest.newBuilder()
                                .setWatchlist(watchlist.toBuilder().clearEtag().setDisplayName("mine"))
                                .setUpdateMask(title)
                                .build()));
        calls.put(
                "delete watchlist",
                () -> ben.subscriptions()
                        .deleteWatchlist(DeleteWatchlistRequest.newBuilder()
                                .setName(watchlist.getName())
                                .build()));
        calls.put(
                "get subscription",
                () -> ben.subscriptions()
                        .getSubscription(GetSubscriptionRequest.newBuilder()
                                .setName(subscription.getName())
                                .build()));
        calls.put(
                "update subscription",
                () -> ben.subscriptions()
                        .updateSubscription(UpdateSubscriptionRequest.newBuilder()
                                .setSubscription(
                                        subscription.toBuilder().clearEtag().setDisplayName("mine"))
                                .setUpdateMask(title)
                                .build()));
        calls.put(
                "explain match",
                () -> ben.subscriptions()
                        .explainMatch(ExplainMatchRequest.newBuilder()
                                .setSubscription(subscription.getName())
                                .setArticle("articles/" + UUID.randomUUID())
                                .build()));
        calls.put(
                "backtest",
                () -> ben.subscriptions()
                        .backtestSubscription(BacktestSubscriptionRequest.newBuilder()
                                .setName(subscription.getName())
                                .build())
                        .next());
        calls.put(
                "delete subscription",
                () -> ben.subscriptions()
                        .deleteSubscription(DeleteSubscriptionRequest.newBuilder()
                                .setName(subscription.getName())
                                .build()));

        calls.forEach((call, made) ->
                assertThat(refused(made).getStatus().getCode()).as(call).isEqualTo(Status.Code.NOT_FOUND));
        assertThat(ben.endpoints()
                        .listEndpoints(ListEndpointsRequest.getDefaultInstance())
                        .getEndpointsList())
                .isEmpty();
        assertThat(ben.subscriptions()
                        .listWatchlists(ListWatchlistsRequest.getDefaultInstance())
                        .getWatchlistsList())
                .isEmpty();
        assertThat(ben.subscriptions()
                        .listSubscriptions(ListSubscriptionsRequest.newBuilder()
                                .setShowDeleted(true)
                                .build())
                        .getSubscriptionsList())
                .isEmpty();
        assertThat(anna.subscriptions()
                        .getSubscription(GetSubscriptionRequest.newBuilder()
                                .setName(subscription.getName())
                                .build())
                        .getRevision())
                .isEqualTo(1);
    }

    @Test
    void name_takenByAnotherOwner_isToldAsTaken() {
        watchlist(anna);
        endpoint(anna);
        subscribe(anna, "entity.id == \"" + entity + "\"", List.of());

        for (ThrowingCallable create : List.<ThrowingCallable>of(
                () -> watchlist(ben),
                () -> endpoint(ben),
                () -> subscribe(ben, "entity.id == \"" + entity + "\"", List.of()))) {
            assertThat(refused(create).getStatus().getCode()).isEqualTo(Status.Code.ALREADY_EXISTS);
        }
    }

    @Test
    void subscription_thatNamesWhatAnotherOwns_isRefused() {
        watchlist(anna);
        Endpoint endpoint = endpoint(anna);

        StatusRuntimeException byList = refused(() -> subscribe(ben, "watchlist(\"" + id + "\")", List.of()));
        StatusRuntimeException byEndpoint =
                refused(() -> subscribe(ben, "entity.id == \"" + entity + "\"", List.of(endpoint.getName())));

        assertThat(reason(byList)).isEqualTo("CONDITION_INVALID");
        assertThat(byEndpoint.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(byEndpoint.getStatus().getDescription()).contains(endpoint.getName() + " does not exist");
    }

    @Test
    void requestId_ofAnotherOwner_isReusedEvenWithTheSameRequest() {
        CreateWatchlistRequest request = CreateWatchlistRequest.newBuilder()
                .setWatchlistId(id)
                .setRequestId(UUID.randomUUID().toString())
                .setWatchlist(Watchlist.newBuilder().addEntities(entity))
                .build();
        Watchlist first = anna.subscriptions().createWatchlist(request);

        assertThat(anna.subscriptions().createWatchlist(request)).isEqualTo(first);
        assertThat(reason(refused(() -> ben.subscriptions().createWatchlist(request))))
                .isEqualTo("REQUEST_ID_REUSED");
    }

    @Test
    void news_isToldToEachOwnerOfItsOwnSubscription() {
        Endpoint endpoint = endpoint(anna);
        Subscription annas = subscribe(anna, "entity.id == \"" + entity + "\"", List.of(endpoint.getName()));
        Subscription bens = ben.subscriptions().createSubscription(SomeSubscriptions.ofEveryStory(entity, List.of()));
        String token =
                ben.alerts().listAlerts(ListAlertsRequest.getDefaultInstance()).getResumeToken();
        Analysis news = SomeAnalyses.badNews(entity);

        sentiment.publish(news);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(anna.listed()).extracting(Alert::getSubscription).containsExactly(annas.getName());
            assertThat(ben.listed()).extracting(Alert::getSubscription).containsExactly(bens.getName());
        });
        GetAlertRequest get = GetAlertRequest.newBuilder()
                .setName(anna.listed().get(0).getName())
                .build();
        assertThat(anna.alerts().getAlert(get).getSubscription()).isEqualTo(annas.getName());
        assertThat(refused(() -> ben.alerts().getAlert(get)).getStatus().getCode())
                .isEqualTo(Status.Code.NOT_FOUND);
        assertThat(anna.endpoints()
                        .listDeliveries(ListDeliveriesRequest.newBuilder()
                                .setParent(endpoint.getName())
                                .build())
                        .getDeliveriesList())
                .hasSize(1);
        assertThat(ben.subscriptions()
                        .explainMatch(ExplainMatchRequest.newBuilder()
                                .setSubscription(bens.getName())
                                .setArticle(news.getArticle().getName())
                                .build())
                        .getMatchesList())
                .hasSize(1);

        sentiment.publish(SomeAnalyses.badNews(entity));

        assertThat(watched(ben, token, 2)).containsOnly(bens.getName());
    }

    /** The subscriptions of the alerts that a watch tells, until so many are told. */
    @Test
    void silence_ofOneOwner_holdsBackNoAlertOfAnother() {
        Subscription annas = subscribe(anna, "entity.id == \"" + entity + "\"", List.of());
        Subscription bens = ben.subscriptions().createSubscription(SomeSubscriptions.ofEveryStory(entity, List.of()));
        Silence silence = anna.subscriptions()
                .createSilence(CreateSilenceRequest.newBuilder()
                        .setSilence(Silence.newBuilder()
                                .setExpression("entity.id == \"" + entity + "\"")
                                .setAuthor("Anna")
                                .setReason("We know of it.")
                                .setEndTime(Timestamp.newBuilder()
                                        .setSeconds(
                                                Instant.now().plusSeconds(3_600).getEpochSecond())))
                        .build());
        Analysis news = SomeAnalyses.badNews(entity);

        sentiment.publish(news);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ben.listed())
                        .extracting(Alert::getSubscription)
                        .containsExactly(bens.getName()));
        Match held = anna.subscriptions()
                .explainMatch(ExplainMatchRequest.newBuilder()
                        .setSubscription(annas.getName())
                        .setArticle(news.getArticle().getName())
                        .build())
                .getMatches(0);
        Match.Verdict last = held.getVerdicts(held.getVerdictsCount() - 1);
        assertThat(last.getOutcome()).isEqualTo(Match.Outcome.OUTCOME_SILENCED);
        assertThat(last.getDetail()).contains(silence.getName());
        assertThat(anna.listed()).isEmpty();
    }

    private static List<String> watched(Calls calls, String token, int count) {
        List<String> subscriptions = new ArrayList<>();
        Context.CancellableContext call = Context.current().withCancellation();
        call.run(() -> {
            Iterator<WatchAlertsResponse> watch = calls.alerts()
                    .watchAlerts(WatchAlertsRequest.newBuilder()
                            .setResumeToken(token)
                            .build());
            while (subscriptions.size() < count) {
                watch.next()
                        .getChangesList()
                        .forEach(change -> subscriptions.add(change.getOpened().getSubscription()));
            }
        });
        call.cancel(null);
        return subscriptions;
    }

    private Watchlist watchlist(Calls calls) {
        return calls.subscriptions()
                .createWatchlist(CreateWatchlistRequest.newBuilder()
                        .setWatchlistId(id)
                        .setWatchlist(Watchlist.newBuilder().addEntities(entity))
                        .build());
    }

    private Endpoint endpoint(Calls calls) {
        return calls.endpoints()
                .createEndpoint(CreateEndpointRequest.newBuilder()
                        .setEndpointId(id)
                        .setEndpoint(Endpoint.newBuilder().setUri("http://127.0.0.1:" + receiverPort + "/" + id))
                        .build());
    }

    private Subscription subscribe(Calls calls, String expression, List<String> endpoints) {
        return calls.subscriptions()
                .createSubscription(CreateSubscriptionRequest.newBuilder()
                        .setSubscriptionId(id)
                        .setSubscription(Subscription.newBuilder()
                                .addAllEndpoints(endpoints)
                                .setCondition(Condition.newBuilder()
                                        .setArticle(
                                                ArticleCondition.newBuilder().setExpression(expression))))
                        .build());
    }

    private static StatusRuntimeException refused(ThrowingCallable call) {
        StatusRuntimeException refused = catchThrowableOfType(StatusRuntimeException.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }

    private static String reason(StatusRuntimeException refused) {
        return StatusProto.fromThrowable(refused).getDetailsList().stream()
                .filter(detail -> detail.is(ErrorInfo.class))
                .findFirst()
                .map(detail -> {
                    try {
                        return detail.unpack(ErrorInfo.class).getReason();
                    } catch (InvalidProtocolBufferException broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .orElseThrow();
    }
}
