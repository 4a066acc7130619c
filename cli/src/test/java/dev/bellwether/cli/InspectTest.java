package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Sentiment;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc.SentimentServiceImplBase;
import dev.bellwether.cli.fake.FakeArticles;
import dev.bellwether.cli.fake.FakeServices;
import io.grpc.stub.StreamObserver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InspectTest {
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

    /** Finds one company in every text. */
    private static final class FakeSentiment extends SentimentServiceImplBase {
        @Override
        public void analyzeText(AnalyzeTextRequest request, StreamObserver<Analysis> observer) {
            Analysis.Builder analysis = Analysis.newBuilder().setState(Analysis.State.STATE_ANALYZED);
            analysis.getArticleBuilder().setTitle(request.getTitle());
            analysis.addEntities(EntitySentiment.newBuilder()
                    .setDisplayName("CleanSpark")
                    .addTickers("CLSK")
                    .setSentiment(Sentiment.newBuilder().setScore(-0.62).setLabel(Sentiment.Label.LABEL_NEGATIVE)));
            observer.onNext(analysis.build());
            observer.onCompleted();
        }
    }
}
