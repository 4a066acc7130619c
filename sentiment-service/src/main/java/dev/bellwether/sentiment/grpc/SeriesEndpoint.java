package dev.bellwether.sentiment.grpc;

import dev.bellwether.api.sentiment.v1.ListTrendingEntitiesRequest;
import dev.bellwether.api.sentiment.v1.ListTrendingEntitiesResponse;
import dev.bellwether.api.sentiment.v1.QuerySentimentRequest;
import dev.bellwether.api.sentiment.v1.QuerySentimentResponse;
import dev.bellwether.api.sentiment.v1.SeriesService;
import dev.bellwether.kit.grpc.Durations;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.page.PageTokens;
import dev.bellwether.sentiment.series.SentimentSeries;
import dev.bellwether.sentiment.series.SeriesQueries;
import dev.bellwether.sentiment.series.SeriesQuery;
import dev.bellwether.sentiment.series.TrendQuery;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Serves SeriesService. */
@GrpcService
class SeriesEndpoint implements SeriesService {

    private static final String ENTITIES = "entities";
    private static final Duration USUAL_WINDOW = Duration.ofDays(1);
    private static final int USUAL_WINDOWS_OF_BASELINE = 7;
    private static final int USUAL_MIN_STORIES = 2;
    private static final int USUAL_TRENDS = 20;

    private final SeriesQueries queries;

    SeriesEndpoint(SeriesQueries queries) {
        this.queries = queries;
    }

    @Override
    public Uni<QuerySentimentResponse> querySentiment(QuerySentimentRequest request) {
        request.getEntitiesList().forEach(name -> ResourceName.id("entities", ENTITIES, name));
        SeriesQuery query = new SeriesQuery(
                request.getEntitiesList(),
                Timestamps.toDomain("start_time", request.getStartTime()),
                end(request.hasEndTime(), request.getEndTime()),
                Durations.toDomain("bucket", request.getBucket()),
                model(request.getModelSha256()),
                request.hasAsOfTime()
                        ? Optional.of(Timestamps.toDomain("as_of_time", request.getAsOfTime()))
                        : Optional.empty());
        return queries.series(query)
                .map(series -> QuerySentimentResponse.newBuilder()
                        .addAllSeries(series.stream().map(SeriesMapper::toWire).toList())
                        .setWeightFormula(SentimentSeries.WEIGHT_FORMULA)
                        .setModelSha256(query.modelSha256())
                        .build());
    }

    @Override
    public Uni<ListTrendingEntitiesResponse> listTrendingEntities(ListTrendingEntitiesRequest request) {
        Duration window = request.hasWindow() ? Durations.toDomain("window", request.getWindow()) : USUAL_WINDOW;
        TrendQuery query = new TrendQuery(
                end(request.hasEndTime(), request.getEndTime()),
                window,
                request.hasBaseline()
                        ? Durations.toDomain("baseline", request.getBaseline())
                        : window.multipliedBy(USUAL_WINDOWS_OF_BASELINE),
                request.getMinStories() == 0 ? USUAL_MIN_STORIES : request.getMinStories(),
                request.getPageSize() == 0 ? USUAL_TRENDS : PageTokens.size(request.getPageSize()),
                model(request.getModelSha256()));
        return queries.trends(query)
                .map(trends -> ListTrendingEntitiesResponse.newBuilder()
                        .addAllEntities(
                                trends.stream().map(SeriesMapper::toWire).toList())
                        .build());
    }

    private Instant end(boolean isSet, com.google.protobuf.Timestamp time) {
        return isSet ? Timestamps.toDomain("end_time", time) : queries.now();
    }

    private String model(String asked) {
        return asked.isEmpty() ? queries.defaultModel() : asked;
    }
}
