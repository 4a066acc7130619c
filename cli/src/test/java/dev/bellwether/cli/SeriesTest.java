package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.sentiment.v1.Alias;
import dev.bellwether.api.sentiment.v1.AliasClass;
import dev.bellwether.api.sentiment.v1.Entity;
import dev.bellwether.api.sentiment.v1.EntityServiceGrpc;
import dev.bellwether.api.sentiment.v1.ListModelsRequest;
import dev.bellwether.api.sentiment.v1.ListModelsResponse;
import dev.bellwether.api.sentiment.v1.ListTrendingEntitiesRequest;
import dev.bellwether.api.sentiment.v1.ListTrendingEntitiesResponse;
import dev.bellwether.api.sentiment.v1.Listing;
import dev.bellwether.api.sentiment.v1.Model;
import dev.bellwether.api.sentiment.v1.QuerySentimentRequest;
import dev.bellwether.api.sentiment.v1.QuerySentimentResponse;
import dev.bellwether.api.sentiment.v1.SearchEntitiesRequest;
import dev.bellwether.api.sentiment.v1.SearchEntitiesResponse;
import dev.bellwether.api.sentiment.v1.SentimentBucket;
import dev.bellwether.api.sentiment.v1.SentimentSeries;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.SeriesServiceGrpc;
import dev.bellwether.api.sentiment.v1.ServedModel;
import dev.bellwether.api.sentiment.v1.TrendingEntity;
import dev.bellwether.cli.fake.FakeServices;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {
    private final List<QuerySentimentRequest> asked = new ArrayList<>();
    private final List<ListTrendingEntitiesRequest> askedForTrends = new ArrayList<>();
    private final FakeServices services = FakeServices.serving(new Entities(), new Series(), new Models());

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

    @ParameterizedTest
    @CsvSource({"1h, 60", "5h, 300", "15h, 900", "60h, 3600", "15d, 21600", "16d, 86400", "365d, 86400"})
    void sentiment_withoutABucket_takesTheShortestOfWhichThereAre60(String since, int seconds) {
        CommandRun run = CommandRun.of(CommandRun.at(services, "sentiment", "clsk", "--since", since));

        assertThat(run.exitCode()).isZero();
        assertThat(asked)
                .singleElement()
                .satisfies(
                        request -> assertThat(request.getBucket().getSeconds()).isEqualTo(seconds));
    }

    @ParameterizedTest
    @CsvSource({"bellwether, aaaa1111bbbb2222", "models/bellwether, aaaa1111bbbb2222", "CCCC3333dd, cccc3333dddd4444"})
    void sentiment_ofAModel_asksForItsScores(String typed, String sha256) {
        CommandRun run = CommandRun.of(CommandRun.at(services, "sentiment", "clsk", "--model", typed));

        assertThat(run.exitCode()).isZero();
        assertThat(asked)
                .singleElement()
                .satisfies(request -> assertThat(request.getModelSha256()).isEqualTo(sha256));
    }

    @Test
    void sentiment_withoutAModel_asksForTheDefaultOne() {
        CommandRun.of(CommandRun.at(services, "sentiment", "clsk"));

        assertThat(asked)
                .singleElement()
                .satisfies(request -> assertThat(request.getModelSha256()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"finbert, no model is called", "cccc333, no model is called", "cccc3333, several"})
    void sentiment_ofAModelThatIsNotClear_saysWhatToDo(String typed, String words) {
        CommandRun run = CommandRun.of(CommandRun.at(services, "sentiment", "clsk", "--model", typed));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--model", typed, words);
        assertThat(asked).isEmpty();
    }

    @Test
    void trending_ofAModel_asksForItsScores() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "trending", "--model", "bellwether"));

        assertThat(run.exitCode()).isZero();
        assertThat(askedForTrends)
                .singleElement()
                .satisfies(request -> assertThat(request.getModelSha256()).isEqualTo("aaaa1111bbbb2222"));
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

    private static final class Models extends SentimentServiceGrpc.SentimentServiceImplBase {
        @Override
        public void listModels(ListModelsRequest request, StreamObserver<ListModelsResponse> observer) {
            observer.onNext(ListModelsResponse.newBuilder()
                    .addModels(model("models/bellwether", "aaaa1111bbbb2222"))
                    .addModels(model("", "cccc3333dddd4444"))
                    .addModels(model("", "cccc3333eeee5555"))
                    .build());
            observer.onCompleted();
        }

        private static ServedModel.Builder model(String name, String sha256) {
            return ServedModel.newBuilder()
                    .setName(name)
                    .setModel(Model.newBuilder().setSha256(sha256));
        }
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
            askedForTrends.add(request);
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
