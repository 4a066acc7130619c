package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.api.sentiment.v1.Agreement;
import dev.bellwether.api.sentiment.v1.CompareModelsRequest;
import dev.bellwether.api.sentiment.v1.CompareModelsResponse;
import dev.bellwether.api.sentiment.v1.ComparisonProgress;
import dev.bellwether.api.sentiment.v1.Evidence;
import dev.bellwether.api.sentiment.v1.LabelPair;
import dev.bellwether.api.sentiment.v1.ListModelsRequest;
import dev.bellwether.api.sentiment.v1.ListModelsResponse;
import dev.bellwether.api.sentiment.v1.Model;
import dev.bellwether.api.sentiment.v1.ModelComparison;
import dev.bellwether.api.sentiment.v1.ScoreDifference;
import dev.bellwether.api.sentiment.v1.Sentiment;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc.SentimentServiceImplBase;
import dev.bellwether.api.sentiment.v1.ServedModel;
import dev.bellwether.cli.fake.Errors;
import dev.bellwether.cli.fake.FakeServices;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelsTest {
    private final List<CompareModelsRequest> asked = new CopyOnWriteArrayList<>();
    private final FakeServices services = FakeServices.serving(new FakeSentiment());

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void list_marksTheDefaultAndTellsOfThoseServedNoMore() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "models", "list"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines())
                .anyMatch(line -> line.contains("models/bellwether *") && line.contains("0123456789ab"))
                .anyMatch(line -> line.contains("(served no more)") && line.contains("old 1"));
    }

    @Test
    void compare_showsCountsAndTheGreatestDifferences() {
        CommandRun run = CommandRun.of(CommandRun.at(
                services, "models", "compare", "finbert", "--since", "1d", "--limit", "50", "--filter", "score < 0.0"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("4 compared, 75.0 % with the same label, sign flips: 1, scores +0.250 apart (0.350")
                .contains("none compared")
                .contains("entities/us-clsk")
                .contains("Costs fell.");
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.getCandidate()).isEqualTo("models/finbert");
            assertThat(request.getBaseline()).isEmpty();
            assertThat(request.getMaxArticles()).isEqualTo(50);
            assertThat(request.getStartTime().getSeconds()).isEqualTo(CommandRun.NOW.getEpochSecond() - 86_400);
        });
    }

    @Test
    void compare_asJson_isTheSummaryAlone() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "models", "compare", "finbert", "-o", "json"));

        assertThat(run.outLines()).singleElement().asString().contains("\"documents\"");
    }

    @Test
    void compare_modelThatIsNotServed_isRefused() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "models", "compare", "none"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("models/none does not exist");
    }

    private final class FakeSentiment extends SentimentServiceImplBase {
        @Override
        public void listModels(ListModelsRequest request, StreamObserver<ListModelsResponse> observer) {
            observer.onNext(ListModelsResponse.newBuilder()
                    .addModels(ServedModel.newBuilder()
                            .setName("models/bellwether")
                            .setDefaultModel(true)
                            .setModel(Model.newBuilder().setName("bge").setSha256("0123456789abcdef")))
                    .addModels(ServedModel.newBuilder()
                            .setModel(Model.newBuilder().setName("old").setVersion("1")))
                    .build());
            observer.onCompleted();
        }

        @Override
        public void compareModels(CompareModelsRequest request, StreamObserver<CompareModelsResponse> observer) {
            if (request.getCandidate().equals("models/none")) {
                observer.onError(Errors.of(Status.Code.NOT_FOUND, "RESOURCE_NOT_FOUND", "models/none does not exist."));
                return;
            }
            asked.add(request);
            observer.onNext(CompareModelsResponse.newBuilder()
                    .setProgress(ComparisonProgress.newBuilder().setArticles(2))
                    .build());
            observer.onNext(CompareModelsResponse.newBuilder()
                    .setSummary(ModelComparison.newBuilder()
                            .setDocuments(Agreement.newBuilder()
                                    .setCompared(4)
                                    .setSameLabel(3)
                                    .setSignFlips(1)
                                    .setAgreement(0.75)
                                    .setMeanDifference(0.25)
                                    .setMeanAbsoluteDifference(0.35)
                                    .addLabels(LabelPair.newBuilder()
                                            .setBaseline(Sentiment.Label.LABEL_NEGATIVE)
                                            .setCandidate(Sentiment.Label.LABEL_POSITIVE)
                                            .setCount(1)))
                            .addDifferences(ScoreDifference.newBuilder()
                                    .setArticle("articles/1")
                                    .setTitle("Costs")
                                    .setEntity("entities/us-clsk")
                                    .addBaselineEvidence(Evidence.newBuilder().setQuote("Costs fell."))))
                    .build());
            observer.onCompleted();
        }
    }
}
