package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.sentiment.v1.Alias;
import dev.bellwether.api.sentiment.v1.AliasClass;
import dev.bellwether.api.sentiment.v1.Entity;
import dev.bellwether.api.sentiment.v1.EntityServiceGrpc;
import dev.bellwether.api.sentiment.v1.ListTrendingEntitiesRequest;
import dev.bellwether.api.sentiment.v1.ListTrendingEntitiesResponse;
import dev.bellwether.api.sentiment.v1.Listing;
import dev.bellwether.api.sentiment.v1.QuerySentimentRequest;
import dev.bellwether.api.sentiment.v1.QuerySentimentResponse;
import dev.bellwether.api.sentiment.v1.SearchEntitiesRequest;
import dev.bellwether.api.sentiment.v1.SearchEntitiesResponse;
import dev.bellwether.api.sentiment.v1.SentimentBucket;
import dev.bellwether.api.sentiment.v1.SentimentSeries;
import dev.bellwether.api.sentiment.v1.SeriesServiceGrpc;
import dev.bellwether.api.sentiment.v1.TrendingEntity;
import dev.bellwether.cli.fake.FakeServices;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private final List<QuerySentimentRequest> asked = new ArrayList<>();
    private final FakeServices services = FakeServices.serving(new Entities(), new Series());

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void sentiment_ofATicker_isDrawnToItsSide() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "sentiment", "clsk", "--since", "7d"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("entities/us-clsk");
        assertThat(run.outLines())
                .anyMatch(line -> line.contains("-0.50") && line.stripTrailing().endsWith("████████│"))
                .anyMatch(line -> line.contains("+0.25") && line.stripTrailing().endsWith("│████"))
                .anyMatch(line -> line.stripTrailing().endsWith("·"));
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.getEntitiesList()).containsExactly("entities/us-clsk");
            assertThat(request.getEndTime().getSeconds()
                            - request.getStartTime().getSeconds())
                    .isEqualTo(7 * 86_400);
            assertThat(request.getBucket().getSeconds()).isEqualTo(6 * 3600);
        });
    }

    @Test
    void sentiment_ofAnUnknownTicker_saysWhereToLook() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "sentiment", "XYZZY"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'XYZZY'", "bellwether entities search");
    }

    @Test
    void sentiment_ofATickerOfTwo_namesBoth() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "sentiment", "TWO"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("entities/us-two", "entities/ca-two");
    }

    @Test
    void sentiment_ofACryptoAssetByItsTicker_isOfIt() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "sentiment", "btc"));

        assertThat(run.exitCode()).isZero();
        assertThat(asked)
                .singleElement()
                .satisfies(request -> assertThat(request.getEntitiesList()).containsExactly("entities/crypto-btc"));
    }

    @Test
    void sentiment_ofATickerThatHasEnded_saysWhereToLook() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "sentiment", "XBT"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'XBT'", "bellwether entities search");
    }

    @Test
    void sentiment_ofAnotherAlias_saysWhereToLook() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "sentiment", "Satoshis"));

        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void sentiment_untilNoTime_isWrongUsage() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "sentiment", "clsk", "--until", "tea"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'tea' is not a time");
    }

    @Test
    void trending_isATable() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "trending"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines())
                .anyMatch(line -> line.contains("entities/us-clsk") && line.contains("5") && line.contains("-0.40"));
    }

    private static Entity entity(String id, String ticker) {
        return Entity.newBuilder()
                .setName("entities/" + id)
                .addListings(Listing.newBuilder().setMic("XNAS").setTicker(ticker))
                .build();
    }

    private static Alias.Builder alias(String text, AliasClass aliasClass) {
        return Alias.newBuilder().setText(text).setAliasClass(aliasClass);
    }

    private static final class Entities extends EntityServiceGrpc.EntityServiceImplBase {
        @Override
        public void searchEntities(SearchEntitiesRequest request, StreamObserver<SearchEntitiesResponse> observer) {
            observer.onNext(SearchEntitiesResponse.newBuilder()
                    .addEntities(entity("us-clsk", "CLSK"))
                    .addEntities(Entity.newBuilder()
                            .setName("entities/crypto-btc")
                            .addAliases(alias("BTC", AliasClass.ALIAS_CLASS_TICKER))
                            .addAliases(
                                    alias("XBT", AliasClass.ALIAS_CLASS_TICKER).setToDate("2020-01-01"))
                            .addAliases(alias("Satoshis", AliasClass.ALIAS_CLASS_STRONG)))
                    .addEntities(entity("us-two", "TWO"))
                    .addEntities(entity("ca-two", "TWO"))
                    .build());
            observer.onCompleted();
        }
    }

    private final class Series extends SeriesServiceGrpc.SeriesServiceImplBase {
        @Override
        public void querySentiment(QuerySentimentRequest request, StreamObserver<QuerySentimentResponse> observer) {
            asked.add(request);
            observer.onNext(QuerySentimentResponse.newBuilder()
                    .addSeries(SentimentSeries.newBuilder()
                            .setEntity(request.getEntities(0))
                            .addBuckets(bucket(0).setArticles(2).setMean(0.1).setWeightedMean(-0.5))
                            .addBuckets(bucket(1))
                            .addBuckets(bucket(2).setArticles(1).setMean(0.1).setWeightedMean(0.25)))
                    .build());
            observer.onCompleted();
        }

        @Override
        public void listTrendingEntities(
                ListTrendingEntitiesRequest request, StreamObserver<ListTrendingEntitiesResponse> observer) {
            observer.onNext(ListTrendingEntitiesResponse.newBuilder()
                    .addEntities(TrendingEntity.newBuilder()
                            .setEntity("entities/us-clsk")
                            .setStories(5)
                            .setExpectedStories(0.5)
                            .setSurprise(3.7)
                            .setMean(-0.4))
                    .build());
            observer.onCompleted();
        }

        private static SentimentBucket.Builder bucket(int number) {
            return SentimentBucket.newBuilder()
                    .setStartTime(Timestamp.newBuilder().setSeconds(1_790_000_000 + 3600L * number));
        }
    }
}
