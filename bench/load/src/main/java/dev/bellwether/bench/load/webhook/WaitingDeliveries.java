package dev.bellwether.bench.load.webhook;

import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.sentiment.v1.EntityKind;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Sentiment;
import io.grpc.Channel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Alerts of one subscription, each to be delivered to every endpoint, written as alert-service keeps them. */
final class WaitingDeliveries {

    private static final String SUBSCRIPTION = "measured";

    private static final String ANALYSIS =
            "insert into analysis (name, article, create_time, content) values ('analyses/measured', 'articles/measured', now(), '')";
    private static final String MATCHES = """
            insert into subscription_match (id, subscription, subscription_revision, analysis, article, article_revision, story, entity,
              severity, label, log_time, outcome, verdicts, reasons)
            select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'subscriptions/measured', 1, 'analyses/measured',
              'articles/measured', 1, 'stories/measured', 'entities/us-clsk', 'WARNING', 'NEGATIVE', now(), 'NOTIFIED',
              '{"items": []}', '{"items": []}'
            from generate_series(1, ?) i
            """;
    private static final String ALERTS = """
            insert into alert (id, subscription, subscription_revision, subscription_display_name, severity, sequence, analysis, article,
              article_revision, title, source, uri, story, entity, score, entity_content, reasons, event_time, article_time, analysis_time,
              create_time)
            select id, subscription, 1, 'measured', severity, row_number() over (), analysis, article, 1,
              'Miner dilutes holders with an offering of 40 million shares', 'wire.example', 'https://wire.example/miner-dilutes-holders',
              story, entity, -0.71, ?,
              '{"items": [{"expression": "sentiment.score <= -0.2", "value": "-0.71"}]}', now(), now(), now(), now()
            from subscription_match
            """;
    private static final String DELIVERIES = """
            insert into delivery (id, endpoint, alert, state, sequence)
            select gen_random_uuid(), e.name, a.id, 'DELIVERED', row_number() over (partition by e.name order by a.id)
            from alert a cross join endpoint e
            """;

    /** Endpoints are left out while their deliveries are made due, so that the sending begins at once and with all. */
    private static final String MAKE_DUE = """
            update delivery set state = 'PENDING', due_time = now(), attempts = 0, deliver_time = null
            """;

    private final Connection connection;
    private final int endpoints;

    private WaitingDeliveries(Connection connection, int endpoints) {
        this.connection = connection;
        this.endpoints = endpoints;
    }

    /** @param receiver where everything is posted, such as {@code 127.0.0.1:40123} */
    static WaitingDeliveries write(Connection connection, Channel channel, String receiver, int alerts, int endpoints)
            throws SQLException {
        for (int i = 1; i <= endpoints; i++) {
            EndpointServiceGrpc.newBlockingStub(channel)
                    .withWaitForReady()
                    .createEndpoint(CreateEndpointRequest.newBuilder()
                            .setEndpointId("receiver-" + i)
                            .setEndpoint(Endpoint.newBuilder().setUri("http://" + receiver + "/" + i))
                            .build());
        }
        SubscriptionServiceGrpc.newBlockingStub(channel)
                .createSubscription(CreateSubscriptionRequest.newBuilder()
                        .setSubscriptionId(SUBSCRIPTION)
                        .setSubscription(Subscription.newBuilder()
                                .setCondition(Condition.newBuilder()
                                        .setArticle(ArticleCondition.newBuilder()
                                                .setExpression("entity.id == \"entities/us-clsk\""))))
                        .build());
        try (Statement statement = connection.createStatement();
                PreparedStatement matches = connection.prepareStatement(MATCHES);
                PreparedStatement inserted = connection.prepareStatement(ALERTS)) {
            statement.execute(ANALYSIS);
            matches.setInt(1, alerts);
            matches.executeUpdate();
            inserted.setBytes(1, entity().toByteArray());
            inserted.executeUpdate();
            statement.execute(DELIVERIES);
        }
        return new WaitingDeliveries(connection, endpoints);
    }

    /** Makes all of them due, once more. */
    void makeDue() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update endpoint set disabled = true");
            statement.execute(MAKE_DUE);
            statement.execute("vacuum analyze delivery");
        }
    }

    /** Lets them go. */
    void release() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (statement.executeUpdate("update endpoint set disabled = false") != endpoints) {
                throw new IllegalStateException("there are not " + endpoints + " endpoints");
            }
        }
    }

    private static EntitySentiment entity() {
        return EntitySentiment.newBuilder()
                .setEntity("entities/us-clsk")
                .setKind(EntityKind.ENTITY_KIND_COMPANY)
                .setRelevance(0.9)
                .setConfidence(0.99)
                .setSentiment(Sentiment.newBuilder()
                        .setScore(-0.71)
                        .setNegative(0.78)
                        .setNeutral(0.15)
                        .setPositive(0.07)
                        .setLabel(Sentiment.Label.LABEL_NEGATIVE))
                .build();
    }
}
