package dev.bellwether.sentiment.grpc;

import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalysisView;
import dev.bellwether.api.sentiment.v1.AnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.CompareModelsRequest;
import dev.bellwether.api.sentiment.v1.CompareModelsResponse;
import dev.bellwether.api.sentiment.v1.GetAnalysisRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesResponse;
import dev.bellwether.api.sentiment.v1.ListModelsRequest;
import dev.bellwether.api.sentiment.v1.ListModelsResponse;
import dev.bellwether.api.sentiment.v1.SentimentService;
import dev.bellwether.api.sentiment.v1.StreamAnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.StreamAnalyzeTextResponse;
import dev.bellwether.api.sentiment.v1.WatchAnalysesRequest;
import dev.bellwether.api.sentiment.v1.WatchAnalysesResponse;
import dev.bellwether.kit.change.ChangeTail;
import dev.bellwether.kit.grpc.CurrentCall;
import dev.bellwether.kit.grpc.Readiness;
import dev.bellwether.kit.grpc.WatchMessages;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.listing.Listing;
import dev.bellwether.kit.page.ListOrder;
import dev.bellwether.kit.page.PageTokens;
import dev.bellwether.sentiment.analysis.Analyses;
import dev.bellwether.sentiment.analysis.AnalysisChange;
import dev.bellwether.sentiment.analysis.AnalysisFilter;
import dev.bellwether.sentiment.comparison.ComparisonQuery;
import dev.bellwether.sentiment.comparison.Comparisons;
import dev.bellwether.sentiment.serving.Models;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Serves SentimentService. */
@GrpcService
class SentimentEndpoint implements SentimentService {

    /** Another list, to whose pages no token of the usual one leads. */
    private static final String RETRACTED_TOO = "analyses, of retracted texts too";

    private final Analyses analyses;
    private final TextStreams texts;
    private final Models models;
    private final Comparisons comparisons;
    private final ChangeTail<AnalysisChange> tail;

    SentimentEndpoint(
            Analyses analyses,
            TextStreams texts,
            Models models,
            Comparisons comparisons,
            ChangeTail<AnalysisChange> tail) {
        this.analyses = analyses;
        this.texts = texts;
        this.models = models;
        this.comparisons = comparisons;
        this.tail = tail;
    }

    @Override
    public Uni<Analysis> analyzeText(AnalyzeTextRequest request) {
        return texts.analyze(request, CurrentCall.caller());
    }

    @Override
    public Multi<StreamAnalyzeTextResponse> streamAnalyzeText(Multi<StreamAnalyzeTextRequest> requests) {
        return texts.serve(requests);
    }

    @Override
    public Uni<Analysis> getAnalysis(GetAnalysisRequest request) {
        UUID id = ResourceName.uuid("name", dev.bellwether.sentiment.analysis.Analysis.COLLECTION, request.getName());
        boolean full = isFull(request.getView(), true);
        return analyses.get(id).map(analysis -> AnalysisMapper.toWire(analysis, full));
    }

    @Override
    public Uni<ListAnalysesResponse> listAnalyses(ListAnalysesRequest request) {
        boolean full = isFull(request.getView(), false);
        Listing listing = new Listing(
                request.getShowRetracted() ? RETRACTED_TOO : dev.bellwether.sentiment.analysis.Analysis.COLLECTION,
                request.getFilter(),
                request.getShowDeleted(),
                ListOrder.isNewestFirst(request.getOrderBy()),
                PageTokens.size(request.getPageSize()),
                request.getPageToken());
        return analyses.list(listing, request.getShowRetracted())
                .map(page -> ListAnalysesResponse.newBuilder()
                        .addAllAnalyses(page.items().stream()
                                .map(analysis -> AnalysisMapper.toWire(analysis, full))
                                .toList())
                        .setNextPageToken(page.nextPageToken())
                        .setResumeToken(page.resumeToken())
                        .build());
    }

    @Override
    public Multi<WatchAnalysesResponse> watchAnalyses(WatchAnalysesRequest request) {
        boolean full = isFull(request.getView(), false);
        AnalysisFilter filter = analyses.filter(request.getFilter());
        Multi<WatchAnalysesResponse> messages = tail.watch(
                        request.getResumeToken(),
                        change -> change.fold(made -> filter.test(made.analysis()), retracted -> true, erased -> true))
                .onItem()
                .transformToMultiAndConcatenate(batch -> Multi.createFrom()
                        .iterable(WatchMessages.pack(
                                batch, change -> AnalysisMapper.toWire(change, full), SentimentEndpoint::message)));
        return Readiness.ofCall().pace(messages);
    }

    @Override
    public Uni<ListModelsResponse> listModels(ListModelsRequest request) {
        return models.past()
                .map(past -> ListModelsResponse.newBuilder()
                        .addAllModels(
                                models.all().stream().map(ModelMapper::toWire).toList())
                        .addAllModels(past.stream().map(ModelMapper::toWire).toList())
                        .build());
    }

    @Override
    public Multi<CompareModelsResponse> compareModels(CompareModelsRequest request) {
        ComparisonQuery query = ComparisonMapper.toDomain(request, models, comparisons.now());
        Multi<CompareModelsResponse> messages = comparisons
                .compare(query, AnalysisMapper::text, CurrentCall.caller())
                .map(step -> ComparisonMapper.toWire(query, step));
        return Readiness.ofCall().pace(messages);
    }

    private static WatchAnalysesResponse message(
            List<dev.bellwether.api.sentiment.v1.AnalysisChange> changes, String resumeToken) {
        return WatchAnalysesResponse.newBuilder()
                .addAllChanges(changes)
                .setResumeToken(resumeToken)
                .build();
    }

    private static boolean isFull(AnalysisView asked, boolean usual) {
        return switch (asked) {
            case ANALYSIS_VIEW_BASIC -> false;
            case ANALYSIS_VIEW_FULL -> true;
            default -> usual;
        };
    }
}
