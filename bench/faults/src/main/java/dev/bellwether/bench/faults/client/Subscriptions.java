package dev.bellwether.bench.faults.client;

import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.bench.faults.history.Event;
import dev.bellwether.bench.faults.history.History;
import java.time.Duration;
import java.util.Optional;

/** Subscribes to bad news about the company of {@link Texts}, and writes down what that demands. */
public final class Subscriptions {

    private static final double BELOW = -0.1;

    private Subscriptions() {}

    /**
     * Every article, every copy, every revision; and the next only when the cooldown is over.
     *
     * @param port of alert-service, on loopback
     * @param id of the subscription, and of its endpoint
     * @param receiver where its alerts are posted: {@code 127.0.0.1:40123}; none: on the stream only
     */
    public static void create(int port, String id, Duration cooldown, Optional<String> receiver, History history) {
        try (Caller caller = new Caller(port)) {
            Subscription.Builder subscription = Subscription.newBuilder()
                    .setDisplayName(id)
                    .setPolicy(Policy.newBuilder()
                            .setCooldown(
                                    com.google.protobuf.Duration.newBuilder().setSeconds(cooldown.toSeconds()))
                            .setEveryCopy(true)
                            .setAllowUnknownTime(true)
                            .setRevisions(true))
                    .setCondition(Condition.newBuilder()
                            .setArticle(ArticleCondition.newBuilder()
                                    .setExpression(
                                            "entity.id == \"" + Texts.ENTITY + "\" && sentiment.score < " + BELOW)));
            String path = "/" + id;
            receiver.ifPresent(address -> subscription.addEndpoints(
                    endpoint(caller, id, "http://" + address + path).getName()));
            String name = SubscriptionServiceGrpc.newBlockingStub(caller.channel())
                    .withWaitForReady()
                    .createSubscription(CreateSubscriptionRequest.newBuilder()
                            .setSubscriptionId(id)
                            .setSubscription(subscription)
                            .build())
                    .getName();
            history.add(new Event.Subscribed(
                    new Event.SubscriptionSeen(name, Texts.ENTITY, BELOW, cooldown, receiver.map(address -> path))));
        }
    }

    private static Endpoint endpoint(Caller caller, String id, String uri) {
        return EndpointServiceGrpc.newBlockingStub(caller.channel())
                .withWaitForReady()
                .createEndpoint(CreateEndpointRequest.newBuilder()
                        .setEndpointId(id)
                        .setEndpoint(Endpoint.newBuilder().setUri(uri))
                        .build());
    }
}
