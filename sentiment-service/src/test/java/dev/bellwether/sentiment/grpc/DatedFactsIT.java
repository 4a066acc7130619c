package dev.bellwether.sentiment.grpc;

import static dev.bellwether.sentiment.grpc.SourceOfArticles.created;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.api.sentiment.v1.Alias;
import dev.bellwether.api.sentiment.v1.AliasClass;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.CreateEntityRequest;
import dev.bellwether.api.sentiment.v1.Entity;
import dev.bellwether.api.sentiment.v1.EntityKind;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.EntityServiceGrpc;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.testkit.PostgresResource;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names and tickers that changed hands: an article is read as of the day on which it was published. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(ArticleServiceResource.class)
class DatedFactsIT {

    private static final Instant IN_2021 = Instant.parse("2021-12-31T23:59:59Z");
    private static final Instant IN_2024 = Instant.parse("2024-03-01T00:00:00Z");

    @GrpcClient("self")
    EntityServiceGrpc.EntityServiceBlockingStub entities;

    @GrpcClient("self")
    SentimentServiceGrpc.SentimentServiceBlockingStub sentiment;

    @ConfigProperty(name = ArticleServiceResource.PORT)
    int port;

    private FakeArticles articles;
    private SourceOfArticles source;

    @BeforeEach
    void startUpstream() throws IOException {
        articles = new FakeArticles(port);
        source = new SourceOfArticles(sentiment);
    }

    @AfterEach
    void stopUpstream() {
        articles.stop();
    }

    @Test
    void tickers_areThoseOfTheDayOfPublication() {
        String body = "Facebook hired staff, and bitcoin rose.";
        articles.tell(created(source.article(body, IN_2021)));
        articles.tell(created(source.article(body, IN_2024)));
        articles.tell(created(source.article(body)));

        List<Analysis> analyses = source.await(3);

        assertThat(tickers(analyses.get(0))).isEqualTo("crypto-btc=[BTC] us-meta=[FB]");
        assertThat(tickers(analyses.get(1))).isEqualTo("crypto-btc=[BTC] us-meta=[META]");
        assertThat(tickers(analyses.get(2))).isEqualTo("crypto-btc=[BTC] us-meta=[META]");
    }

    @Test
    void tickerInTheText_linksItsOwnerOfThatDay() {
        String body = "The lender (NASDAQ: FB) hired staff.";
        articles.tell(created(source.article(body, IN_2021)));
        articles.tell(created(source.article(body, IN_2024)));

        List<Analysis> analyses = source.await(2);

        assertThat(tickers(analyses.get(0))).isEqualTo("us-meta=[FB]");
        assertThat(tickers(analyses.get(1))).isEmpty();
    }

    @Test
    void nameThatChangedHands_linksItsOwnerOfThatDay() {
        create("company-pallwick-old", name("Pallwick").setToDate("2021-12-31"));
        create("company-pallwick-new", name("Pallwick").setFromDate("2022-01-01"));
        articles.tell(created(source.article("Pallwick hired staff.", IN_2021)));
        articles.tell(created(source.article("Pallwick hired staff.", IN_2021.plusSeconds(1))));

        List<Analysis> analyses = source.await(2);

        assertThat(tickers(analyses.get(0))).isEqualTo("company-pallwick-old=[]");
        assertThat(tickers(analyses.get(1))).isEqualTo("company-pallwick-new=[]");
    }

    private void create(String id, Alias.Builder alias) {
        entities.createEntity(CreateEntityRequest.newBuilder()
                .setEntityId(id)
                .setEntity(Entity.newBuilder()
                        .setKind(EntityKind.ENTITY_KIND_COMPANY)
                        .setDisplayName(id)
                        .addAliases(alias))
                .build());
    }

    private static Alias.Builder name(String text) {
        return Alias.newBuilder().setText(text).setAliasClass(AliasClass.ALIAS_CLASS_STRONG);
    }

    /** Who is linked, by name, with the tickers of each. */
    private static String tickers(Analysis analysis) {
        return analysis.getEntitiesList().stream()
                .map(DatedFactsIT::described)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String described(EntitySentiment entity) {
        return entity.getEntity().substring("entities/".length()) + "=" + entity.getTickersList();
    }
}
