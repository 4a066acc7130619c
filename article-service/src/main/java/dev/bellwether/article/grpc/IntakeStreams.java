package dev.bellwether.article.grpc;

import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleResponse;
import dev.bellwether.api.article.v1.IngestArticlesRequest;
import dev.bellwether.api.article.v1.IngestArticlesResponse;
import dev.bellwether.article.article.Articles;
import dev.bellwether.kit.error.Failures;
import dev.bellwether.kit.grpc.ContractRules;
import dev.bellwether.kit.grpc.Inflow;
import dev.bellwether.kit.grpc.Readiness;
import dev.bellwether.kit.work.ByteBudget;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Serves IngestArticles. Of a stream only so many documents and bytes are under way; the next message is taken from the
 * transport when there is room. A client that does not read its answers keeps the places of its own stream, and no bytes.
 */
@ApplicationScoped
class IntakeStreams {

    private final Articles articles;
    private final ContractRules rules;
    private final IntakeConfig config;
    private final ByteBudget budget;

    IntakeStreams(Articles articles, ContractRules rules, IntakeConfig config) {
        this.articles = articles;
        this.rules = rules;
        this.config = config;
        this.budget = new ByteBudget(
                config.bytes().asLongValue(), config.streamBytes().asLongValue());
    }

    /** The answers, as they come. Called in the method itself. */
    Multi<IngestArticlesResponse> serve(Multi<IngestArticlesRequest> requests) {
        ByteBudget.Share share = budget.open();
        Articles.Sequence sequence = articles.sequence();
        Multi<IngestArticlesResponse> responses = Inflow.ofCall()
                .read(requests)
                .onItem()
                .transformToUniAndConcatenate(
                        request -> share.take(request.getSerializedSize()).replaceWith(request))
                .onItem()
                .transformToUni(request -> answer(sequence, request)
                        .onTermination()
                        .invoke(() -> share.giveBack(request.getSerializedSize())))
                .merge(config.streamDocuments())
                .onTermination()
                .invoke(share::close);
        return Readiness.ofCall().pace(responses);
    }

    private Uni<IngestArticlesResponse> answer(Articles.Sequence sequence, IngestArticlesRequest request) {
        IngestArticlesResponse.Builder response =
                IngestArticlesResponse.newBuilder().setSequence(request.getSequence());
        return Uni.createFrom()
                .deferred(() -> ingest(sequence, request))
                .map(ingested -> response.setIngested(ingested).build())
                .onFailure()
                .recoverWithItem(failure ->
                        response.setError(Failures.toDetails(failure)).build());
    }

    private Uni<IngestArticleResponse> ingest(Articles.Sequence sequence, IngestArticlesRequest request) {
        rules.check(request);
        IngestArticleRequest alone = IngestArticleRequest.newBuilder()
                .setDocument(request.getDocument())
                .setRequestId(request.getRequestId())
                .build();
        return sequence.ingest(SubmissionMapper.toDomain(alone.getDocument()), SubmissionMapper.key(alone))
                .map(ArticleMapper::toWire);
    }
}
