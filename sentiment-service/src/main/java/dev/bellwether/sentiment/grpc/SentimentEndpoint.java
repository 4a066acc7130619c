package dev.bellwether.sentiment.grpc;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.Language;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalysisView;
import dev.bellwether.api.sentiment.v1.AnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.GetAnalysisRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesResponse;
import dev.bellwether.api.sentiment.v1.SentimentService;
import dev.bellwether.api.sentiment.v1.WatchAnalysesRequest;
import dev.bellwether.api.sentiment.v1.WatchAnalysesResponse;
import dev.bellwether.kit.change.ChangeTail;
import dev.bellwether.kit.grpc.Readiness;
import dev.bellwether.kit.grpc.WatchMessages;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.listing.Listing;
import dev.bellwether.kit.page.ListOrder;
import dev.bellwether.kit.page.PageTokens;
import dev.bellwether.sentiment.analysis.Analyses;
import dev.bellwether.sentiment.analysis.AnalysisChange;
import dev.bellwether.sentiment.analysis.AnalysisFilter;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Serves SentimentService. */
@GrpcService
class SentimentEndpoint implements SentimentService {

    private static final String ASSUMED_LANGUAGE = "en";

    /** Another list, to whose pages no token of the usual one leads. */
    private static final String RETRACTED_TOO = "analyses, of retracted texts too";

    private final Analyses analyses;
    private final ChangeTail<AnalysisChange> tail;

    SentimentEndpoint(Analyses analyses, ChangeTail<AnalysisChange> tail) {
        this.analyses = analyses;
        this.tail = tail;
    }

    @Override
    public Uni<Analysis> analyzeText(AnalyzeTextRequest request) {
        String language = request.getLanguageCode().isEmpty() ? ASSUMED_LANGUAGE : request.getLanguageCode();
        Article article = Article.newBuilder()
                .setTitle(request.getTitle())
                .setBody(request.getBody())
                .setLanguage(Language.newBuilder().setCode(language))
                .build();
        return analyses.analyzeText(request.getTitle(), request.getBody(), language)
                .map(analyzed -> AnalysisMapper.content(article, analyzed));
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
