package dev.bellwether.sentiment.grpc;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.Language;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.StreamAnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.StreamAnalyzeTextResponse;
import dev.bellwether.kit.error.Failures;
import dev.bellwether.kit.grpc.ContractRules;
import dev.bellwether.kit.grpc.CurrentCall;
import dev.bellwether.kit.grpc.Inflow;
import dev.bellwether.kit.grpc.Readiness;
import dev.bellwether.kit.work.ByteBudget;
import dev.bellwether.kit.work.Caller;
import dev.bellwether.sentiment.analysis.Analyses;
import dev.bellwether.sentiment.analysis.GivenText;
import dev.bellwether.sentiment.serving.Models;
import dev.bellwether.sentiment.serving.ScoringConfig;
import dev.bellwether.sentiment.serving.ServedModel;
import dev.bellwether.sentiment.serving.Workload;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Serves AnalyzeText and StreamAnalyzeText. Of a stream only so many texts are under way; the next is taken from the
 * transport when there is room. A client that does not read its answers keeps the places of its own stream, and no bytes.
 */
@ApplicationScoped
class TextStreams {

    private static final String ASSUMED_LANGUAGE = "en";

    private final Analyses analyses;
    private final Models models;
    private final ContractRules rules;
    private final ScoringConfig config;
    private final ByteBudget budget;

    TextStreams(Analyses analyses, Models models, ContractRules rules, ScoringConfig config) {
        this.analyses = analyses;
        this.models = models;
        this.rules = rules;
        this.config = config;
        this.budget = new ByteBudget(
                config.streamBytes().asLongValue(), config.streamBytes().asLongValue());
    }

    /** The answer to one call. */
    Uni<Analysis> analyze(AnalyzeTextRequest request, Caller caller) {
        return analyze(request, Workload.CALLS, caller);
    }

    /** The answers, as they come. Called in the method itself. */
    Multi<StreamAnalyzeTextResponse> serve(Multi<StreamAnalyzeTextRequest> requests) {
        Caller caller = CurrentCall.caller();
        ByteBudget.Share share = budget.open();
        Multi<StreamAnalyzeTextResponse> responses = Inflow.ofCall()
                .read(requests)
                .onItem()
                .transformToUniAndConcatenate(
                        request -> share.take(request.getSerializedSize()).replaceWith(request))
                .onItem()
                .transformToUni(request -> answer(request, caller)
                        .onTermination()
                        .invoke(() -> share.giveBack(request.getSerializedSize())))
                .merge(config.streamTexts())
                .onTermination()
                .invoke(share::close);
        return Readiness.ofCall().pace(responses);
    }

    private Uni<StreamAnalyzeTextResponse> answer(StreamAnalyzeTextRequest request, Caller caller) {
        StreamAnalyzeTextResponse.Builder response =
                StreamAnalyzeTextResponse.newBuilder().setSequence(request.getSequence());
        return Uni.createFrom()
                .deferred(() -> {
                    rules.check(request);
                    return analyze(request.getText(), Workload.STREAMS, caller);
                })
                .map(analysis -> response.setAnalysis(analysis).build())
                .onFailure()
                .recoverWithItem(failure ->
                        response.setError(Failures.toDetails(failure)).build());
    }

    private Uni<Analysis> analyze(AnalyzeTextRequest request, Workload workload, Caller caller) {
        String language = request.getLanguageCode().isEmpty() ? ASSUMED_LANGUAGE : request.getLanguageCode();
        Article article = Article.newBuilder()
                .setTitle(request.getTitle())
                .setBody(request.getBody())
                .setLanguage(Language.newBuilder().setCode(language))
                .build();
        GivenText text = new GivenText(request.getTitle(), request.getBody(), language, Optional.empty());
        ServedModel model = ModelMapper.wanted("model", request.getModel(), models);
        return analyses.analyzeText(text, model, workload, caller)
                .map(analyzed -> AnalysisMapper.content(article, analyzed));
    }
}
