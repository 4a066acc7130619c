package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Sentiment;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc.SentimentServiceImplBase;
import dev.bellwether.api.sentiment.v1.StreamAnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.StreamAnalyzeTextResponse;
import dev.bellwether.cli.fake.Errors;
import dev.bellwether.cli.fake.FakeArticles;
import dev.bellwether.cli.fake.FakeServices;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InspectTest {
    private final List<String> models = new CopyOnWriteArrayList<>();
    private final FakeArticles articles = new FakeArticles();
    private final FakeServices services = FakeServices.serving(articles, new FakeSentiment());

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void extract_page_showsArticleAndWhatWasRemoved() {
        CommandRun run = CommandRun.withInput("Shares fall\n\nText.", CommandRun.at(services, "extract", "-"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Shares fall").contains("1 min read").contains("reading time");
        assertThat(articles.requests()).isEmpty();
    }

    @Test
    void analyze_page_isExtractedFirst() {
        CommandRun run = CommandRun.withInput("Shares fall\n\nText.", CommandRun.at(services, "analyze", "-"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Shares fall")
                .contains("CleanSpark (CLSK)")
                .contains("-0.62 negative");
    }

    @Test
    void analyze_plainText_isTakenAsItIs() {
        CommandRun run = CommandRun.withInput(
                "Text.", CommandRun.at(services, "analyze", "-", "--plain", "--title", "My title", "-o", "json"));

        assertThat(run.outLines()).singleElement().asString().contains("\"title\":\"My title\"");
    }

    @Test
    void analyze_titleOfPage_isWrongUsage() {
        CommandRun run = CommandRun.withInput("Text.", CommandRun.at(services, "analyze", "-", "--title", "x"));

        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void analyze_linesOfJson_haveARowEachInTheirOrderAndTheRefusedAreNamed() {
        String lines = """
                {"body": "One.", "title": "First"}
                {"body": "bad", "title": "Second"}
                {"no": "document"}
                {"body": "Three.", "title": "Third"}
                """;

        CommandRun run = CommandRun.withInput(lines, CommandRun.at(services, "analyze", "-", "--model", "tiny"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().indexOf("standard input:1")).isPositive();
        assertThat(run.out().indexOf("standard input:4"))
                .isGreaterThan(run.out().indexOf("standard input:1"));
        assertThat(run.out()).doesNotContain("standard input:2");
        assertThat(run.err())
                .contains("refused    standard input:2", "no such text [FIELD_INVALID]")
                .contains("refused    standard input:3");
        assertThat(models).containsOnly("models/tiny");
    }

    @Test
    void analyze_oneText_asksForTheModelThatIsNamed() {
        CommandRun.withInput("Text.", CommandRun.at(services, "analyze", "-", "--model", "models/tiny"));

        assertThat(models).containsExactly("models/tiny");
    }

    /** Finds one company in every text. */
    private final class FakeSentiment extends SentimentServiceImplBase {
        @Override
        public void analyzeText(AnalyzeTextRequest request, StreamObserver<Analysis> observer) {
            models.add(request.getModel());
            observer.onNext(analysis(request));
            observer.onCompleted();
        }

        /** The last of them is answered first. */
        @Override
        public StreamObserver<StreamAnalyzeTextRequest> streamAnalyzeText(
                StreamObserver<StreamAnalyzeTextResponse> observer) {
            Deque<StreamAnalyzeTextRequest> requests = new ArrayDeque<>();
            return new StreamObserver<>() {
                @Override
                public void onNext(StreamAnalyzeTextRequest request) {
                    models.add(request.getText().getModel());
                    requests.addFirst(request);
                    if (requests.size() == 3) {
                        requests.forEach(one -> observer.onNext(answer(one)));
                    }
                }

                @Override
                public void onError(Throwable gone) {
                    // Nobody is left to be answered.
                }

                @Override
                public void onCompleted() {
                    observer.onCompleted();
                }
            };
        }

        private static StreamAnalyzeTextResponse answer(StreamAnalyzeTextRequest request) {
            StreamAnalyzeTextResponse.Builder response =
                    StreamAnalyzeTextResponse.newBuilder().setSequence(request.getSequence());
            return request.getSequence() == 1
                    ? response.setError(StatusProto.fromThrowable(
                                    Errors.of(Status.Code.INVALID_ARGUMENT, "FIELD_INVALID", "no such text")))
                            .build()
                    : response.setAnalysis(analysis(request.getText())).build();
        }

        private static Analysis analysis(AnalyzeTextRequest request) {
            Analysis.Builder analysis = Analysis.newBuilder().setState(Analysis.State.STATE_ANALYZED);
            analysis.getArticleBuilder().setTitle(request.getTitle());
            analysis.addEntities(EntitySentiment.newBuilder()
                    .setDisplayName("CleanSpark")
                    .addTickers("CLSK")
                    .setSentiment(Sentiment.newBuilder().setScore(-0.62).setLabel(Sentiment.Label.LABEL_NEGATIVE)));
            return analysis.build();
        }
    }
}
