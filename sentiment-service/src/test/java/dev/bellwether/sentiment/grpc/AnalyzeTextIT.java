package dev.bellwether.sentiment.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.ListModelsRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.ServedModel;
import dev.bellwether.api.sentiment.v1.StreamAnalyzeTextResponse;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts that are scored for calls and streams, by the model that ships and by another; every text is new to the cache. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(ArticleServiceResource.class)
@QuarkusTestResource(ScoringResource.class)
class AnalyzeTextIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int LONG = 380;

    @GrpcClient("self")
    SentimentServiceGrpc.SentimentServiceBlockingStub sentiment;

    @Inject
    MeterRegistry metrics;

    private SentimentServiceGrpc.SentimentServiceStub streams;

    @BeforeEach
    void connect() {
        streams = SentimentServiceGrpc.newStub(sentiment.getChannel());
    }

    @Test
    void moreCallsThanMayWait_areRefusedAndTheRestAnswered() throws Exception {
        double refusalsBefore = count("bellwether.scoring.refusals");
        List<ListenableFuture<Analysis>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            calls.add(later(text(30)));
        }

        int answered = 0;
        List<Status> refusals = new ArrayList<>();
        for (ListenableFuture<Analysis> call : calls) {
            try {
                assertThat(call.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).getSentencesCount())
                        .isEqualTo(30);
                answered++;
            } catch (ExecutionException e) {
                refusals.add(StatusProto.fromThrowable(e.getCause()));
            }
        }

        assertThat(answered).isGreaterThanOrEqualTo(ScoringResource.TEXTS + ScoringResource.WAITING_CALLS);
        assertThat(refusals).isNotEmpty().allSatisfy(AnalyzeTextIT::assertOverloaded);
        assertThat(count("bellwether.scoring.refusals") - refusalsBefore).isEqualTo(refusals.size());
    }

    private static void assertOverloaded(Status status) throws Exception {
        assertThat(status.getCode()).isEqualTo(com.google.rpc.Code.RESOURCE_EXHAUSTED_VALUE);
        assertThat(status.getDetails(0).unpack(ErrorInfo.class).getReason()).isEqualTo("OVERLOADED");
        assertThat(status.getDetailsList())
                .filteredOn(detail -> detail.is(RetryInfo.class))
                .singleElement()
                .satisfies(detail -> assertThat(detail.unpack(RetryInfo.class).getRetryDelay())
                        .isNotEqualTo(com.google.protobuf.Duration.getDefaultInstance()));
    }

    @Test
    void callThatIsCancelled_isNotScoredToItsEnd() {
        double drops = count("bellwether.scoring.drops");
        long runs = runs("calls");

        ListenableFuture<Analysis> call = later(text(LONG));
        await().atMost(PATIENCE).until(() -> runs("calls") > runs + 2);
        call.cancel(true);

        await().atMost(PATIENCE).until(() -> count("bellwether.scoring.drops") == drops + 1);
        assertThat(runs("calls") - runs).isLessThan(LONG);
    }

    @Test
    void callWhoseDeadlinePasses_isNotScoredToItsEnd() {
        double drops = count("bellwether.scoring.drops");
        long runs = runs("calls");
        var hasty = sentiment.withDeadlineAfter(400, TimeUnit.MILLISECONDS);

        assertThatThrownBy(() -> hasty.analyzeText(text(LONG))).hasMessageContaining("DEADLINE_EXCEEDED");

        await().atMost(PATIENCE).until(() -> count("bellwether.scoring.drops") == drops + 1);
        assertThat(runs("calls") - runs).isLessThan(LONG);
    }

    @Test
    void sameTextAgain_isAnsweredAlikeWithoutTheModel() {
        AnalyzeTextRequest text = text(12);
        Analysis fresh = sentiment.analyzeText(text);
        long runs = runs("calls");

        Analysis again = sentiment.analyzeText(text);

        assertThat(again).isEqualTo(fresh);
        assertThat(runs("calls")).isEqualTo(runs);
    }

    @Test
    void streamWithBadTexts_answersEachAndGoesOn() throws Exception {
        AnalyzeTextRequest good = text(2);
        List<AnalyzeTextRequest> texts = List.of(
                good,
                AnalyzeTextRequest.getDefaultInstance(),
                AnalyzeTextRequest.newBuilder().setBody(" \n ").build(),
                good.toBuilder().setModel("models/none").build(),
                good.toBuilder().setModel("tiny").build(),
                good.toBuilder().setTitle("t".repeat(501)).build(),
                good.toBuilder().setLanguageCode("de").build(),
                good.toBuilder().setModel("models/tiny").build());

        List<StreamAnalyzeTextResponse> answers =
                TextStream.open(streams, texts).end();

        assertThat(answers).hasSize(texts.size());
        assertThat(answers.get(0).getAnalysis()).isEqualTo(sentiment.analyzeText(good));
        assertThat(answers.get(1).getError().toString()).contains("FIELD_INVALID", "text.body");
        assertThat(answers.get(2).getError().toString()).contains("FIELD_INVALID", "it is empty");
        assertThat(answers.get(3).getError().toString()).contains("RESOURCE_NOT_FOUND", "models/none");
        assertThat(answers.get(4).getError().toString()).contains("FIELD_INVALID", "models/{id}");
        assertThat(answers.get(5).getError().toString()).contains("FIELD_INVALID", "text.title");
        assertThat(answers.get(6).getAnalysis().getState()).isEqualTo(Analysis.State.STATE_UNSUPPORTED_LANGUAGE);
        assertThat(answers.get(7).getAnalysis().getModel().getName()).isEqualTo("tiny");
    }

    @Test
    void streamWhoseReaderStalls_isScoredNoFurtherAndHoldsNobodyUp() {
        int sent = 200;
        long runs = runs("streams");
        TextStream unread = TextStream.openUnread(
                streams, IntStream.range(0, sent).mapToObj(i -> wide()).toList());
        await().atMost(PATIENCE).until(() -> runs("streams") > runs + ScoringResource.STREAM_TEXTS);

        List<AnalyzeTextRequest> others =
                IntStream.range(0, 100).mapToObj(i -> text(1)).toList();
        List<StreamAnalyzeTextResponse> answers =
                TextStream.open(streams, others).end();

        assertThat(answers).hasSize(100).allMatch(StreamAnalyzeTextResponse::hasAnalysis);
        assertThat(runs("streams") - runs - 100).isLessThan(sent / 2);
        unread.cancel();
    }

    @Test
    void streamThatIsCancelled_isNotScoredToItsEnd() {
        double drops = count("bellwether.scoring.drops");
        long runs = runs("streams");
        TextStream stream =
                TextStream.open(streams, List.of(text(LONG), text(LONG), text(LONG), text(LONG), text(LONG)));
        await().atMost(PATIENCE).until(() -> runs("streams") > runs + 2);

        stream.cancel();

        await().atMost(PATIENCE).until(() -> count("bellwether.scoring.drops") >= drops + ScoringResource.STREAM_TEXTS);
        long dropped = runs("streams");
        assertThat(dropped - runs).isLessThan(5L * LONG);
        TextStream.open(streams, List.of(text(3))).end();
        assertThat(runs("streams")).isEqualTo(dropped + 3);
    }

    @Test
    void streamWhoseDeadlinePasses_isNotScoredToItsEnd() {
        double drops = count("bellwether.scoring.drops");
        long runs = runs("streams");
        var hasty = streams.withDeadlineAfter(1, TimeUnit.SECONDS);

        TextStream stream = TextStream.open(hasty, List.of(text(LONG), text(LONG), text(LONG), text(LONG), text(LONG)));

        assertThat(stream.awaitFailure()).hasMessageContaining("DEADLINE_EXCEEDED");
        await().atMost(PATIENCE).until(() -> count("bellwether.scoring.drops") >= drops + ScoringResource.STREAM_TEXTS);
        long dropped = runs("streams");
        assertThat(dropped - runs).isPositive().isLessThan(5L * LONG);
        TextStream.open(streams, List.of(text(3))).end();
        assertThat(runs("streams")).isEqualTo(dropped + 3);
    }

    @Test
    void models_areListedWithTheDefaultFirst() {
        List<ServedModel> models =
                sentiment.listModels(ListModelsRequest.getDefaultInstance()).getModelsList();

        assertThat(models.get(0).getName()).isEqualTo("models/bellwether");
        assertThat(models.get(0).getDefaultModel()).isTrue();
        assertThat(models.get(0).getTarget()).isEqualTo(ServedModel.Target.TARGET_MARKER);
        assertThat(models.get(0).getModel())
                .isEqualTo(sentiment.analyzeText(text(1)).getModel());
        ServedModel tiny = models.get(1);
        assertThat(tiny.getName()).isEqualTo("models/tiny");
        assertThat(tiny.getDefaultModel()).isFalse();
        assertThat(tiny.getTarget()).isEqualTo(ServedModel.Target.TARGET_NONE);
        assertThat(tiny.getMaxTokens()).isEqualTo(16);
        assertThat(tiny.getLabelsList().toString()).isEqualTo("[LABEL_POSITIVE, LABEL_NEGATIVE, LABEL_NEUTRAL]");
        assertThat(tiny.getModel().getRuntime()).startsWith("onnxruntime 1.");
    }

    @Test
    void modelThatIsNotServed_isNotFound() {
        AnalyzeTextRequest request = text(1).toBuilder().setModel("models/none").build();

        assertThatThrownBy(() -> sentiment.analyzeText(request))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining("models/none does not exist");
    }

    private ListenableFuture<Analysis> later(AnalyzeTextRequest text) {
        return SentimentServiceGrpc.newFutureStub(sentiment.getChannel()).analyzeText(text);
    }

    /** So many sentences that nobody has scored before. */
    private static AnalyzeTextRequest text(int sentences) {
        String mark = UUID.randomUUID().toString();
        return AnalyzeTextRequest.newBuilder()
                .setBody(IntStream.range(0, sentences)
                        .mapToObj(i -> "The lot number %d of %s was sold for less.".formatted(i, mark))
                        .collect(Collectors.joining(" ")))
                .build();
    }

    /** One sentence whose analysis is large: some dozens of them fill the client's window. */
    private static AnalyzeTextRequest wide() {
        return AnalyzeTextRequest.newBuilder()
                .setBody("The lot " + UUID.randomUUID() + " was sold" + " again".repeat(4_000) + ".")
                .build();
    }

    private double count(String counter) {
        return metrics.get(counter).counter().count();
    }

    private long runs(String workload) {
        Timer timer = metrics.get("bellwether.model.score.duration")
                .tag("workload", workload)
                .timer();
        return timer.count();
    }
}
