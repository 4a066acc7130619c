package dev.bellwether.alert.grpc;

import com.google.protobuf.Duration;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.Subscription;
import java.util.List;

/** Subscriptions for tests. */
final class SomeSubscriptions {

    private SomeSubscriptions() {}

    /** To every story with bad news of an entity, without a cooldown. */
    static CreateSubscriptionRequest ofEveryStory(String entity, List<Endpoint> endpoints) {
        Subscription.Builder subscription = Subscription.newBuilder()
                .setPolicy(Policy.newBuilder().setCooldown(Duration.getDefaultInstance()))
                .setCondition(Condition.newBuilder()
                        .setArticle(ArticleCondition.newBuilder()
                                .setExpression("entity.id == \"" + entity + "\" && sentiment.score < 0.0")));
        endpoints.forEach(endpoint -> subscription.addEndpoints(endpoint.getName()));
        return CreateSubscriptionRequest.newBuilder()
                .setSubscription(subscription)
                .build();
    }
}
