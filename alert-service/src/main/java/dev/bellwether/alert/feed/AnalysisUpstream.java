package dev.bellwether.alert.feed;

import dev.bellwether.alert.match.Incoming;
import dev.bellwether.api.sentiment.v1.AnalysisChange;
import dev.bellwether.api.sentiment.v1.AnalysisView;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesResponse;
import dev.bellwether.api.sentiment.v1.MutinySentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.WatchAnalysesRequest;
import dev.bellwether.api.sentiment.v1.WatchAnalysesResponse;
import dev.bellwether.kit.change.Upstream;
import dev.bellwether.kit.grpc.ChangeTimes;
import dev.bellwether.kit.grpc.DemandStream;
import dev.bellwether.kit.grpc.UpstreamChannel;
import dev.bellwether.kit.grpc.UpstreamConfig;
import dev.bellwether.kit.trace.Traces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The log of sentiment-service, with the text of the articles: phrases are looked for in it. */
@ApplicationScoped
class AnalysisUpstream implements Upstream<Incoming> {

    private static final String NAME = "sentiment-service";
    private static final String OLDEST_FIRST = "create_time";
    private static final int PAGE_SIZE = 50;

    private final UpstreamChannel channel;
    private final UpstreamConfig config;
    private final Traces traces;

    AnalysisUpstream(UpstreamChannel channel, UpstreamConfig config, Traces traces) {
        this.channel = channel;
        this.config = config;
        this.traces = traces;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Multi<Batch<Incoming>> watch(String resumeToken) {
        WatchAnalysesRequest request = WatchAnalysesRequest.newBuilder()
                .setResumeToken(resumeToken)
                .setView(AnalysisView.ANALYSIS_VIEW_FULL)
                .build();
        return DemandStream.<WatchAnalysesRequest, WatchAnalysesResponse>open(
                        SentimentServiceGrpc.newStub(channel.open())::watchAnalyses, request)
                .onFailure()
                .transform(UpstreamChannel::expiredOr)
                .invoke(message -> message.getChangesList().forEach(this::trace))
                .map(AnalysisUpstream::batch);
    }

    @Override
    public Uni<Page<Incoming>> list(String pageToken) {
        ListAnalysesRequest request = ListAnalysesRequest.newBuilder()
                .setPageSize(PAGE_SIZE)
                .setPageToken(pageToken)
                .setOrderBy(OLDEST_FIRST)
                .setShowDeleted(true)
                .setShowRetracted(true)
                .setView(AnalysisView.ANALYSIS_VIEW_FULL)
                .build();
        return MutinySentimentServiceGrpc.newMutinyStub(channel.open())
                .withDeadlineAfter(config.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .listAnalyses(request)
                .map(AnalysisUpstream::page);
    }

    private void trace(AnalysisChange change) {
        traces.follow(change.getCreated().getArticle().getName(), change.getTraceparent());
    }

    private static Batch<Incoming> batch(WatchAnalysesResponse message) {
        List<Incoming> incoming = message.getChangesList().stream()
                .flatMap(AnalysisUpstream::incoming)
                .toList();
        return new Batch<>(
                incoming,
                message.getResumeToken(),
                ChangeTimes.newest(message.getChangesList(), AnalysisChange::getChangeTime));
    }

    /** Nothing for a case that a later contract has and this one does not. */
    private static Stream<Incoming> incoming(AnalysisChange change) {
        return switch (change.getChangeCase()) {
            case CREATED -> Stream.of(AnalysisMapper.arrival(change.getCreated()));
            case SUPERSEDED -> Stream.of(AnalysisMapper.arrival(change.getSuperseded()));
            case ARTICLE_RETRACTED -> Stream.of(AnalysisMapper.retracted(change.getArticleRetracted()));
            case ARTICLE_ERASED -> Stream.of(AnalysisMapper.erased(change.getArticleErased()));
            default -> Stream.of();
        };
    }

    private static Page<Incoming> page(ListAnalysesResponse page) {
        return new Page<>(
                page.getAnalysesList().stream()
                        .flatMap(analysis -> AnalysisMapper.listed(analysis).stream())
                        .toList(),
                page.getNextPageToken(),
                page.getResumeToken());
    }
}
