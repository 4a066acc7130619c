package dev.bellwether.bench.faults.log;

import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleResponse;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.bench.faults.history.Violation;
import io.grpc.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Two callers who say something else of one address at the same moment, some rounds in a row.
 *
 * @param uri of the article
 */
record Race(String uri, int rounds) {

    private static final long PATIENCE_SECONDS = 120;

    /** What was answered. */
    record Outcome(String uri, List<IngestArticleResponse> answers) {

        /** The changes that the answers promise. */
        List<LogChange> changes() {
            return answers.stream()
                    .map(IngestArticleResponse::getArticle)
                    .map(article -> new LogChange(article.getName(), article.getRevision()))
                    .toList();
        }

        /** One article, each revision given to one caller: the first CREATED, the others REVISED. */
        List<Violation> violations() {
            List<Violation> found = new ArrayList<>();
            List<String> names = answers.stream()
                    .map(a -> a.getArticle().getName())
                    .distinct()
                    .toList();
            if (names.size() > 1) {
                found.add(new Violation(Violation.Kind.DOUBLED, uri, "several articles of one address: " + names));
            }
            for (int revision = 1; revision <= answers.size(); revision++) {
                int wanted = revision;
                long holders = answers.stream()
                        .filter(answer -> answer.getArticle().getRevision() == wanted)
                        .count();
                if (holders != 1) {
                    found.add(new Violation(
                            holders == 0 ? Violation.Kind.GAP : Violation.Kind.DOUBLED,
                            uri,
                            "revision " + revision + " was answered to " + holders + " callers"));
                }
            }
            answers.stream()
                    .filter(answer -> !isToldRight(answer))
                    .forEach(answer -> found.add(new Violation(
                            Violation.Kind.UNTRUE,
                            uri,
                            "revision " + answer.getArticle().getRevision() + " was answered as "
                                    + answer.getOutcome())));
            return found;
        }

        private static boolean isToldRight(IngestArticleResponse answer) {
            return answer.getOutcome()
                    == (answer.getArticle().getRevision() == 1
                            ? IngestArticleResponse.Outcome.OUTCOME_CREATED
                            : IngestArticleResponse.Outcome.OUTCOME_REVISED);
        }
    }

    /** Runs it; each caller has a channel of its own. */
    Outcome run(Channel one, Channel other) {
        List<IngestArticleResponse> answers = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            Future<IngestArticleResponse> first = ingest(one, round, "one");
            Future<IngestArticleResponse> second = ingest(other, round, "other");
            answers.add(answer(first));
            answers.add(answer(second));
        }
        return new Outcome(uri, answers);
    }

    private Future<IngestArticleResponse> ingest(Channel channel, int round, String caller) {
        String text = "Round " + round + " of " + uri + " as the " + caller + " caller tells it, in words of its own.";
        return ArticleServiceGrpc.newFutureStub(channel)
                .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .ingestArticle(IngestArticleRequest.newBuilder()
                        .setDocument(RawDocument.newBuilder()
                                .setUri(uri)
                                .setStructured(StructuredContent.newBuilder()
                                        .setTitle("A race, round " + round)
                                        .setBody(text)
                                        .setLanguageCode("en")))
                        .build());
    }

    private static IngestArticleResponse answer(Future<IngestArticleResponse> call) {
        try {
            return call.get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("an ingest of the race was refused", refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the race was stopped", stopped);
        }
    }
}
