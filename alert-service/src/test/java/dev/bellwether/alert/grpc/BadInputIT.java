package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Duration;
import com.google.protobuf.FieldMask;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.DeleteEndpointRequest;
import dev.bellwether.api.alert.v1.DeleteSubscriptionRequest;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.GetAlertRequest;
import dev.bellwether.api.alert.v1.GetEndpointRequest;
import dev.bellwether.api.alert.v1.GetSubscriptionRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.ListEndpointsRequest;
import dev.bellwether.api.alert.v1.ListEndpointsResponse;
import dev.bellwether.api.alert.v1.ListSubscriptionsRequest;
import dev.bellwether.api.alert.v1.ListSubscriptionsResponse;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.UpdateSubscriptionRequest;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write wrongly, or on purpose: each gets a clear refusal, and the service goes on. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class BadInputIT {

    /** Holds for no news of any test. */
    private static final String NOBODYS = "entity.id == \"entities/nobody\"";

    @GrpcClient("self")
    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    @GrpcClient("self")
    AlertServiceGrpc.AlertServiceBlockingStub alerts;

    @GrpcClient("self")
    EndpointServiceGrpc.EndpointServiceBlockingStub endpoints;

    @ConfigProperty(name = SurroundingsResource.RECEIVER_PORT)
    int receiverPort;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sentiment.scor < 0 | 1 | 1 | did you mean sentiment.score?",
                "story.first && // and\\nsentiment.score < | 2 | 18 | a value is wanted",
                "1 + 1 | 1 | 3 | bool is wanted",
            })
    void condition_thatIsWrong_isRefusedWithItsPlace(String text, String line, String column, String message)
            throws InvalidProtocolBufferException {
        Status status = refused(() -> create(text.replace("\\n", "\n"), ""));

        ErrorInfo error = info(status);
        assertThat(error.getReason()).isEqualTo("CONDITION_INVALID");
        assertThat(error.getMetadataMap()).containsEntry("line", line).containsEntry("column", column);
        assertThat(status.getMessage()).contains(message);
    }

    @Test
    void condition_ofATier_isRefusedUnderItsName() {
        Status status = refused(() -> subscriptions.createSubscription(CreateSubscriptionRequest.newBuilder()
                .setSubscription(Subscription.newBuilder()
                        .setCondition(Condition.newBuilder()
                                .setArticle(ArticleCondition.newBuilder()
                                        .setExpression("true")
                                        .setCritical("sentiment.scor < 0"))))
                .build()));

        assertThat(status.getMessage()).contains("in critical");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article.title.matches(\"((a{1,100}){1,100}){1,100}\")",
                "entity.tickers.map(a,a+a).map(a,a+a).map(a,a+a).size()>1",
                "[1,2,3].all(a,[1,2,3].all(b,[1,2,3].all(c,true)))",
            })
    void condition_thatIsABomb_isRefused(String text) throws InvalidProtocolBufferException {
        assertThat(info(refused(() -> create(text, ""))).getReason()).isEqualTo("CONDITION_INVALID");
    }

    @Test
    void condition_thatIsTooLong_isRefusedByTheContract() throws InvalidProtocolBufferException {
        assertThat(info(refused(() -> create("(".repeat(2_001), ""))).getReason())
                .isEqualTo("FIELD_INVALID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/hook",
                "http://localhost:9/hook",
                "http://10.0.0.1/hook",
                "http://192.168.1.1/hook",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/hook",
                "http://[fd00::1]/hook",
                "http://[::ffff:127.0.0.1]/hook",
                "http://0x7f000001/hook",
                "http://2130706433/hook",
                "ftp://example.com/hook",
                "https://user@example.com/hook",
                "nonsense",
            })
    void endpoint_atAForbiddenAddress_isRefused(String uri) throws InvalidProtocolBufferException {
        Status status = refused(() -> endpoint(uri, "", ""));

        assertThat(info(status).getReason()).isEqualTo("ADDRESS_FORBIDDEN");
        assertThat(status.getMessage()).startsWith("uri: ").doesNotContain("Exception");
    }

    @Test
    void endpoint_withAWrongSecret_isRefused() throws InvalidProtocolBufferException {
        Endpoint wanted =
                Endpoint.newBuilder().setUri(hook()).setSecret("whsec_AAAA").build();

        Status status = refused(() -> endpoints.createEndpoint(
                CreateEndpointRequest.newBuilder().setEndpoint(wanted).build()));

        assertThat(info(status).getReason()).isEqualTo("FIELD_INVALID");
    }

    @Test
    void endpoint_isToldItsSecretOnceAndNotUnderARepeatedRequest() {
        String requestId = UUID.randomUUID().toString();

        Endpoint created = endpoint(hook(), "", requestId);
        Endpoint repeated = endpoint(hook(), "", requestId);

        assertThat(created.getSecret()).startsWith("whsec_");
        assertThat(repeated).isEqualTo(created.toBuilder().clearSecret().build());
        assertThat(endpoints.getEndpoint(GetEndpointRequest.newBuilder()
                        .setName(created.getName())
                        .build()))
                .isEqualTo(repeated);
    }

    @Test
    void endpoint_deleted_isNotThereAndMayBeCreatedAnew() throws InvalidProtocolBufferException {
        String id = "hook-" + UUID.randomUUID();
        Endpoint created = endpoint(hook(), id, "");
        assertThat(info(refused(() -> endpoint(hook(), id, ""))).getReason()).isEqualTo("RESOURCE_ALREADY_EXISTS");
        assertThat(info(refused(() -> endpoints.deleteEndpoint(DeleteEndpointRequest.newBuilder()
                                .setName(created.getName())
                                .setEtag("r9")
                                .build())))
                        .getReason())
                .isEqualTo("ETAG_MISMATCH");

        endpoints.deleteEndpoint(DeleteEndpointRequest.newBuilder()
                .setName(created.getName())
                .setEtag(created.getEtag())
                .build());

        assertThat(info(refused(() -> endpoints.listDeliveries(ListDeliveriesRequest.newBuilder()
                                .setParent(created.getName())
                                .build())))
                        .getReason())
                .isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(endpoint(hook(), id, "").getName()).isEqualTo(created.getName());
    }

    @Test
    void subscription_createdChangedAndDeleted_keepsItsRules() throws InvalidProtocolBufferException {
        String id = "sub-" + UUID.randomUUID();
        Subscription created = create(NOBODYS, id);
        assertThat(created.getRevision()).isEqualTo(1);
        assertThat(created.getPolicy().getMaxAge().getSeconds()).isEqualTo(86_400);
        assertThat(created.getPolicy().getCooldown().getSeconds()).isEqualTo(21_600);
        assertThat(info(refused(() -> create(NOBODYS, id))).getReason()).isEqualTo("RESOURCE_ALREADY_EXISTS");

        Subscription renamed = subscriptions.updateSubscription(UpdateSubscriptionRequest.newBuilder()
                .setSubscription(created.toBuilder().setDisplayName("Renamed").setDisabled(true))
                .setUpdateMask(FieldMask.newBuilder().addPaths("display_name"))
                .build());
        assertThat(renamed.getRevision()).isEqualTo(2);
        assertThat(renamed.getDisplayName()).isEqualTo("Renamed");
        assertThat(renamed.getDisabled()).isFalse();
        Status stale = refused(() -> subscriptions.updateSubscription(
                UpdateSubscriptionRequest.newBuilder().setSubscription(created).build()));
        assertThat(info(stale).getReason()).isEqualTo("ETAG_MISMATCH");
        assertThat(info(stale).getMetadataMap()).containsEntry("current_etag", renamed.getEtag());

        subscriptions.deleteSubscription(DeleteSubscriptionRequest.newBuilder()
                .setName(created.getName())
                .build());
        assertThat(info(refused(() -> subscriptions.getSubscription(GetSubscriptionRequest.newBuilder()
                                .setName(created.getName())
                                .build())))
                        .getReason())
                .isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(info(refused(() -> create(NOBODYS, id))).getReason()).isEqualTo("RESOURCE_ALREADY_EXISTS");
    }

    @Test
    void subscription_repeatedUnderItsRequestId_isAnsweredAsBeforeAndAnotherIsRefused()
            throws InvalidProtocolBufferException {
        CreateSubscriptionRequest request = CreateSubscriptionRequest.newBuilder()
                .setSubscription(subscription(NOBODYS))
                .setRequestId(UUID.randomUUID().toString())
                .build();

        Subscription first = subscriptions.createSubscription(request);

        assertThat(subscriptions.createSubscription(request)).isEqualTo(first);
        assertThat(info(refused(() -> subscriptions.createSubscription(request.toBuilder()
                                .setSubscription(subscription("!(" + NOBODYS + ")"))
                                .build())))
                        .getReason())
                .isEqualTo("REQUEST_ID_REUSED");
    }

    @Test
    void subscription_withAnUnknownEndpointOrMaskOrAge_isRefused() throws InvalidProtocolBufferException {
        Subscription plain = subscription(NOBODYS);
        Subscription toNowhere =
                plain.toBuilder().addEndpoints("endpoints/nowhere").build();
        Subscription created = create(NOBODYS, "");
        Policy tooLong = Policy.newBuilder()
                .setMaxAge(Duration.newBuilder().setSeconds(2_592_001))
                .build();

        List<Status> refusals = List.of(
                refused(() -> subscriptions.createSubscription(CreateSubscriptionRequest.newBuilder()
                        .setSubscription(toNowhere)
                        .build())),
                refused(() -> subscriptions.updateSubscription(UpdateSubscriptionRequest.newBuilder()
                        .setSubscription(created)
                        .setUpdateMask(FieldMask.newBuilder().addPaths("revision"))
                        .build())),
                refused(() -> subscriptions.createSubscription(CreateSubscriptionRequest.newBuilder()
                        .setSubscription(plain.toBuilder().setPolicy(tooLong))
                        .build())));

        for (Status refusal : refusals) {
            assertThat(info(refusal).getReason()).as(refusal.getMessage()).isEqualTo("FIELD_INVALID");
        }
    }

    @Test
    void lists_inSmallPages_tellEachOnceAndRefuseAForeignToken() throws InvalidProtocolBufferException {
        for (int i = 0; i < 3; i++) {
            create(NOBODYS, "");
            endpoint(hook(), "", "");
        }
        List<String> names = new ArrayList<>();
        ListSubscriptionsRequest request =
                ListSubscriptionsRequest.newBuilder().setPageSize(2).build();
        ListSubscriptionsResponse page = subscriptions.listSubscriptions(request);
        String token = page.getNextPageToken();
        page.getSubscriptionsList().forEach(s -> names.add(s.getName()));
        while (!page.getNextPageToken().isEmpty()) {
            page = subscriptions.listSubscriptions(
                    request.toBuilder().setPageToken(page.getNextPageToken()).build());
            page.getSubscriptionsList().forEach(s -> names.add(s.getName()));
        }
        ListEndpointsResponse hooks = endpoints.listEndpoints(
                ListEndpointsRequest.newBuilder().setPageSize(1).build());

        assertThat(names).doesNotHaveDuplicates().isSorted().hasSizeGreaterThanOrEqualTo(3);
        assertThat(hooks.getEndpointsList()).hasSize(1);
        assertThat(hooks.getEndpoints(0).getSecret()).isEmpty();
        assertThat(info(refused(() -> endpoints.listEndpoints(ListEndpointsRequest.newBuilder()
                                .setPageSize(1)
                                .setPageToken(token)
                                .build())))
                        .getReason())
                .isEqualTo("PAGE_TOKEN_INVALID");
    }

    @Test
    void filterAndTokens_thatAreWrong_areRefused() throws InvalidProtocolBufferException {
        ErrorInfo filter = info(refused(() -> alerts.listAlerts(
                ListAlertsRequest.newBuilder().setFilter("severty == \"INFO\"").build())));
        assertThat(filter.getReason()).isEqualTo("FILTER_INVALID");
        assertThat(filter.getMetadataMap()).containsEntry("column", "1");
        assertThat(info(refused(() -> alerts.listAlerts(ListAlertsRequest.newBuilder()
                                .setPageToken("AAAA")
                                .build())))
                        .getReason())
                .isEqualTo("PAGE_TOKEN_INVALID");
        assertThat(info(refused(() -> alerts.listAlerts(ListAlertsRequest.newBuilder()
                                .setOrderBy("title")
                                .build())))
                        .getReason())
                .isEqualTo("FIELD_INVALID");
        assertThat(info(refused(() -> alerts.watchAlerts(WatchAlertsRequest.newBuilder()
                                        .setResumeToken("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                                        .build())
                                .next()))
                        .getReason())
                .isEqualTo("RESUME_TOKEN_INVALID");
    }

    @Test
    void namesThatAreNotThere_areNotFound() throws InvalidProtocolBufferException {
        Subscription created = create(NOBODYS, "");
        List<Status> refusals = List.of(
                refused(() -> alerts.getAlert(GetAlertRequest.newBuilder()
                        .setName("alerts/" + UUID.randomUUID())
                        .build())),
                refused(() -> endpoints.getEndpoint(GetEndpointRequest.newBuilder()
                        .setName("endpoints/nowhere")
                        .build())),
                refused(() -> subscriptions.explainMatch(ExplainMatchRequest.newBuilder()
                        .setSubscription(created.getName())
                        .setArticle("articles/" + UUID.randomUUID())
                        .build())),
                refused(() -> subscriptions.explainMatch(ExplainMatchRequest.newBuilder()
                        .setSubscription("subscriptions/nowhere")
                        .setArticle("articles/" + UUID.randomUUID())
                        .build())));

        for (Status refusal : refusals) {
            assertThat(info(refusal).getReason()).isEqualTo("RESOURCE_NOT_FOUND");
        }
    }

    private String hook() {
        return "http://127.0.0.1:" + receiverPort + "/hook";
    }

    private Subscription create(String expression, String id) {
        return subscriptions.createSubscription(CreateSubscriptionRequest.newBuilder()
                .setSubscription(subscription(expression))
                .setSubscriptionId(id)
                .build());
    }

    private static Subscription subscription(String expression) {
        return Subscription.newBuilder()
                .setCondition(Condition.newBuilder()
                        .setArticle(ArticleCondition.newBuilder().setExpression(expression)))
                .build();
    }

    private Endpoint endpoint(String uri, String id, String requestId) {
        return endpoints.createEndpoint(CreateEndpointRequest.newBuilder()
                .setEndpoint(Endpoint.newBuilder().setUri(uri))
                .setEndpointId(id)
                .setRequestId(requestId)
                .build());
    }

    private static Status refused(Runnable call) {
        StatusRuntimeException refused = catchThrowableOfType(StatusRuntimeException.class, call::run);
        assertThat(refused).isNotNull();
        Status status = StatusProto.fromThrowable(refused);
        assertThat(status).isNotNull();
        return status;
    }

    private static ErrorInfo info(Status status) throws InvalidProtocolBufferException {
        return status.getDetails(0).unpack(ErrorInfo.class);
    }
}
