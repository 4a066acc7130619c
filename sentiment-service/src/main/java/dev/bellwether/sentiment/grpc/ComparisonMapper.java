package dev.bellwether.sentiment.grpc;

import dev.bellwether.api.sentiment.v1.CompareModelsRequest;
import dev.bellwether.api.sentiment.v1.CompareModelsResponse;
import dev.bellwether.api.sentiment.v1.ComparisonProgress;
import dev.bellwether.api.sentiment.v1.LabelPair;
import dev.bellwether.api.sentiment.v1.ModelComparison;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.sentiment.comparison.Agreement;
import dev.bellwether.sentiment.comparison.ComparisonQuery;
import dev.bellwether.sentiment.comparison.ComparisonStep;
import dev.bellwether.sentiment.comparison.ScoreDifference;
import dev.bellwether.sentiment.serving.Models;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Between comparisons of models and the wire. */
final class ComparisonMapper {

    private static final int USUAL_ARTICLES = 1_000;
    private static final int USUAL_DIFFERENCES = 20;

    private ComparisonMapper() {}

    /** Fails with FIELD_INVALID or NOT_FOUND. */
    static ComparisonQuery toDomain(CompareModelsRequest request, Models models, Instant now) {
        return new ComparisonQuery(
                ModelMapper.wanted("baseline", request.getBaseline(), models),
                ModelMapper.wanted("candidate", request.getCandidate(), models),
                request.getFilter(),
                request.hasStartTime() ? Timestamps.toDomain("start_time", request.getStartTime()) : Instant.EPOCH,
                request.hasEndTime() ? Timestamps.toDomain("end_time", request.getEndTime()) : now,
                request.getMaxArticles() == 0 ? USUAL_ARTICLES : request.getMaxArticles(),
                request.getMaxDifferences() == 0 ? USUAL_DIFFERENCES : request.getMaxDifferences());
    }

    static CompareModelsResponse toWire(ComparisonQuery query, ComparisonStep step) {
        return step.fold(
                progress -> CompareModelsResponse.newBuilder()
                        .setProgress(ComparisonProgress.newBuilder()
                                .setArticles(progress.articles())
                                .setMaxArticles(query.maxArticles())
                                .setReachedTime(Timestamps.toWire(progress.reached())))
                        .build(),
                summary -> CompareModelsResponse.newBuilder()
                        .setSummary(summary(query, summary))
                        .build());
    }

    private static ModelComparison summary(ComparisonQuery query, ComparisonStep.Summary summary) {
        return ModelComparison.newBuilder()
                .setBaseline(ModelMapper.toWire(query.baseline().model().info()))
                .setCandidate(ModelMapper.toWire(query.candidate().model().info()))
                .setDocuments(agreement(summary.documents()))
                .setEntities(agreement(summary.entities()))
                .addAllDifferences(summary.differences().stream()
                        .map(ComparisonMapper::difference)
                        .toList())
                .build();
    }

    private static dev.bellwether.api.sentiment.v1.Agreement agreement(Agreement agreement) {
        dev.bellwether.api.sentiment.v1.Agreement.Builder wire = dev.bellwether.api.sentiment.v1.Agreement.newBuilder()
                .setCompared(agreement.compared())
                .setSameLabel(agreement.sameLabel())
                .setSignFlips(agreement.signFlips())
                .addAllLabels(labels(agreement));
        agreement.agreement().ifPresent(wire::setAgreement);
        agreement.meanDifference().ifPresent(wire::setMeanDifference);
        agreement.meanAbsoluteDifference().ifPresent(wire::setMeanAbsoluteDifference);
        return wire.build();
    }

    /** In the order of the labels, so that the same answer is told alike. */
    private static List<LabelPair> labels(Agreement agreement) {
        return agreement.labels().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<dev.bellwether.sentiment.comparison.LabelPair, Integer> one) ->
                                one.getKey().baseline())
                        .thenComparing(one -> one.getKey().candidate()))
                .map(one -> LabelPair.newBuilder()
                        .setBaseline(ModelMapper.label(one.getKey().baseline()))
                        .setCandidate(ModelMapper.label(one.getKey().candidate()))
                        .setCount(one.getValue())
                        .build())
                .toList();
    }

    private static dev.bellwether.api.sentiment.v1.ScoreDifference difference(ScoreDifference difference) {
        return dev.bellwether.api.sentiment.v1.ScoreDifference.newBuilder()
                .setArticle(ResourceName.of("articles", difference.article()))
                .setTitle(difference.title())
                .setEntity(difference.entity().isEmpty() ? "" : "entities/" + difference.entity())
                .setBaseline(AnalysisMapper.sentiment(difference.baseline().sentiment()))
                .setCandidate(AnalysisMapper.sentiment(difference.candidate().sentiment()))
                .addAllBaselineEvidence(
                        AnalysisMapper.evidence(difference.baseline().evidence()))
                .addAllCandidateEvidence(
                        AnalysisMapper.evidence(difference.candidate().evidence()))
                .build();
    }
}
