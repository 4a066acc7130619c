package dev.bellwether.cli.observed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.GetAlertRequest;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.GetArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.SearchArticlesRequest;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.api.sentiment.v1.GetAnalysisRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.cli.remote.Remote;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.MetadataUtils;

/** An article that raises an alert, and calls that each service refuses. */
record OneArticle(Remote remote) {

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    void subscribe(String uri) {
        EndpointServiceGrpc.newBlockingStub(remote.alerts().channel())
                .createEndpoint(CreateEndpointRequest.newBuilder()
                        .setEndpointId("receiver")
                        .setEndpoint(Endpoint.newBuilder().setUri(uri))
                        .build());
        SubscriptionServiceGrpc.newBlockingStub(remote.alerts().channel())
                .createSubscription(CreateSubscriptionRequest.newBuilder()
                        .setSubscriptionId("falls")
                        .setSubscription(Subscription.newBuilder()
                                .setDisplayName("Falls")
                                .setPolicy(Policy.newBuilder().setAllowUnknownTime(true))
                                .addEndpoints("endpoints/receiver")
                                .setCondition(Condition.newBuilder()
                                        .setArticle(ArticleCondition.newBuilder()
                                                .setExpression(
                                                        "entity.id == \"entities/us-kss\" && sentiment.score < -0.1"))))
                        .build());
    }

    void ingest(String traceparent) {
        articles(traceparent)
                .ingestArticle(IngestArticleRequest.newBuilder()
                        .setDocument(RawDocument.newBuilder()
                                .setSource("news.example")
                                .setStructured(StructuredContent.newBuilder()
                                        .setTitle("Kohl's shares plunge after profit warning")
                                        .setBody(
                                                "Kohl's lost a great deal of money, and warned that losses will get worse.")
                                        .setLanguageCode("en")))
                        .build());
    }

    /** The incident that a search is answered with, which fails for a reason of the service's own. */
    String search(String traceparent) throws InvalidProtocolBufferException {
        StatusRuntimeException refused = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> articles(traceparent)
                        .searchArticles(SearchArticlesRequest.newBuilder()
                                .setQuery("profit")
                                .build()));
        for (Any detail : StatusProto.fromThrowable(refused).getDetailsList()) {
            if (detail.is(ErrorInfo.class)) {
                return detail.unpack(ErrorInfo.class).getMetadataOrThrow("incident");
            }
        }
        throw new AssertionError("no incident in " + refused);
    }

    private ArticleServiceGrpc.ArticleServiceBlockingStub articles(String traceparent) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER), traceparent);
        return ArticleServiceGrpc.newBlockingStub(remote.articles().channel())
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    void askForWhatIsNotThere() {
        assertThatThrownBy(() -> ArticleServiceGrpc.newBlockingStub(
                                remote.articles().channel())
                        .getArticle(GetArticleRequest.newBuilder()
                                .setName("articles/" + NOBODY)
                                .build()))
                .isInstanceOf(StatusRuntimeException.class);
        assertThatThrownBy(() -> SentimentServiceGrpc.newBlockingStub(
                                remote.sentiment().channel())
                        .getAnalysis(GetAnalysisRequest.newBuilder()
                                .setName("analyses/" + NOBODY)
                                .build()))
                .isInstanceOf(StatusRuntimeException.class);
        assertThatThrownBy(
                        () -> AlertServiceGrpc.newBlockingStub(remote.alerts().channel())
                                .getAlert(GetAlertRequest.newBuilder()
                                        .setName("alerts/" + NOBODY)
                                        .build()))
                .isInstanceOf(StatusRuntimeException.class);
    }
}
