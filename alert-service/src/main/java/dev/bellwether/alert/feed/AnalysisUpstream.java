package dev.bellwether.alert.feed;

import dev.bellwether.alert.match.Arrival;
import dev.bellwether.api.sentiment.v1.AnalysisChange;
import dev.bellwether.api.sentiment.v1.AnalysisView;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesResponse;
import dev.bellwether.api.sentiment.v1.MutinySentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.WatchAnalysesRequest;
import dev.bellwether.api.sentiment.v1.WatchAnalysesResponse;
import dev.bellwether.kit.change.Upstream;
import dev.bellwether.kit.grpc.DemandStream;
import dev.bellwether.kit.grpc.UpstreamChannel;
import dev.bellwether.kit.grpc.UpstreamConfig;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The log of sentiment-service, with the text of the articles: phrases are looked for in it. */
@ApplicationScoped
class AnalysisUpstream implements Upstream<Arrival> {

    private static final String NAME = "sentiment-service";
    private static final String OLDEST_FIRST = "create_time";
    private static final int PAGE_SIZE = 50;

    private final UpstreamChannel channel;
    private final UpstreamConfig config;

    AnalysisUpstream(UpstreamChannel channel, UpstreamConfig config) {
        this.channel = channel;
        this.config = config;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Multi<Batch<Arrival>> watch(String resumeToken) {
        WatchAnalysesRequest request = WatchAnalysesRequest.newBuilder()
                .setResumeToken(resumeToken)
                .setView(AnalysisView.ANALYSIS_VIEW_FULL)
                .build();
        return DemandStream.<WatchAnalysesRequest, WatchAnalysesResponse>open(
                        SentimentServiceGrpc.newStub(channel.open())::watchAnalyses, request)
                .onFailure()
                .transform(UpstreamChannel::expiredOr)
                .map(AnalysisUpstream::batch);
    }

    @Override
    public Uni<Page<Arrival>> list(String pageToken) {
        ListAnalysesRequest request = ListAnalysesRequest.newBuilder()
                .setPageSize(PAGE_SIZE)
                .setPageToken(pageToken)
                .setOrderBy(OLDEST_FIRST)
                .setView(AnalysisView.ANALYSIS_VIEW_FULL)
                .build();
        return MutinySentimentServiceGrpc.newMutinyStub(channel.open())
                .withDeadlineAfter(config.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .listAnalyses(request)
                .map(AnalysisUpstream::page);
    }

    private static Batch<Arrival> batch(WatchAnalysesResponse message) {
        List<Arrival> arrivals = message.getChangesList().stream()
                .flatMap(AnalysisUpstream::arrival)
                .toList();
        return new Batch<>(arrivals, message.getResumeToken());
    }

    /** Nothing for a case that a later contract has and this one does not. */
    private static Stream<Arrival> arrival(AnalysisChange change) {
        return switch (change.getChangeCase()) {
            case CREATED -> Stream.of(AnalysisMapper.arrival(change.getCreated()));
            case SUPERSEDED -> Stream.of(AnalysisMapper.arrival(change.getSuperseded()));
            default -> Stream.of();
        };
    }

    private static Page<Arrival> page(ListAnalysesResponse page) {
        return new Page<>(
                page.getAnalysesList().stream().map(AnalysisMapper::arrival).toList(),
                page.getNextPageToken(),
                page.getResumeToken());
    }
}
