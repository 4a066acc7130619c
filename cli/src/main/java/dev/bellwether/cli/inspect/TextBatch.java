package dev.bellwether.cli.inspect;

import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.StreamAnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.StreamAnalyzeTextResponse;
import dev.bellwether.cli.failure.Refused;
import dev.bellwether.cli.failure.Unreachable;
import dev.bellwether.cli.input.Item;
import dev.bellwether.cli.remote.Connection;
import dev.bellwether.cli.remote.Refusal;
import dev.bellwether.cli.remote.RequestStream;
import dev.bellwether.cli.time.DurationText;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Has many texts analyzed over one stream, as many at once as the service takes, and tells of them in their order. */
final class TextBatch {
    /** Texts that wait for their answer or for their turn to be told, at most. */
    private static final int AT_ONCE = 32;

    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Connection sentiment;
    private final Function<Item, AnalyzeTextRequest> texts;
    private final Listener listener;
    private final Deque<Text> told = new ArrayDeque<>();
    private long sequence;
    private long lastAnswer = System.nanoTime();

    /** Is told what became of each text, in their order. */
    interface Listener {
        void analyzed(Item item, Analysis analysis);

        void refused(Item item, String why);
    }

    /** A text, and what became of it. */
    private static final class Text {
        private final Item item;
        private final long sequence;
        private @Nullable Analysis analysis;
        private String problem = "";

        Text(Item item, long sequence) {
            this.item = item;
            this.sequence = sequence;
        }

        boolean isDone() {
            return analysis != null || !problem.isEmpty();
        }
    }

    /** @param texts what is to be analyzed of a document; may be {@link Refused} */
    TextBatch(Connection sentiment, Function<Item, AnalyzeTextRequest> texts, Listener listener) {
        this.sentiment = sentiment;
        this.texts = texts;
        this.listener = listener;
    }

    /** @throws dev.bellwether.cli.failure.CommandFailure when the stream breaks, or nothing is answered for too long */
    void run(Iterator<Item> items) {
        Refusal.of(() -> stream(items), sentiment).ifPresent(refusal -> {
            throw refusal.asFailure();
        });
    }

    private void stream(Iterator<Item> items) {
        try (RequestStream<StreamAnalyzeTextRequest, StreamAnalyzeTextResponse> stream = RequestStream.open(
                observer -> SentimentServiceGrpc.newStub(sentiment.channel()).streamAnalyzeText(observer))) {
            while (items.hasNext() || !told.isEmpty()) {
                while (stream.isReady() && told.size() < AT_ONCE && items.hasNext()) {
                    begin(items.next()).ifPresent(stream::send);
                }
                tell();
                if (!told.isEmpty()) {
                    stream.next(GLANCE).ifPresent(this::answered);
                    checkPatience();
                }
            }
            stream.end();
        }
    }

    private Optional<StreamAnalyzeTextRequest> begin(Item item) {
        Text text = new Text(item, sequence++);
        if (told.isEmpty()) {
            lastAnswer = System.nanoTime();
        }
        told.addLast(text);
        text.problem = item.problem();
        if (text.isDone()) {
            return Optional.empty();
        }
        try {
            return Optional.of(StreamAnalyzeTextRequest.newBuilder()
                    .setSequence(text.sequence)
                    .setText(texts.apply(item))
                    .build());
        } catch (Refused e) {
            text.problem = e.explanation();
            return Optional.empty();
        }
    }

    private void answered(StreamAnalyzeTextResponse response) {
        lastAnswer = System.nanoTime();
        for (Text text : told) {
            if (text.sequence == response.getSequence() && response.hasAnalysis()) {
                text.analysis = response.getAnalysis();
            } else if (text.sequence == response.getSequence()) {
                text.problem = Refusal.of(StatusProto.toStatusRuntimeException(response.getError()), sentiment)
                        .message();
            }
        }
        tell();
    }

    private void tell() {
        while (!told.isEmpty() && told.getFirst().isDone()) {
            Text text = told.removeFirst();
            if (text.analysis != null) {
                listener.analyzed(text.item, text.analysis);
            } else {
                listener.refused(text.item, text.problem);
            }
        }
    }

    private void checkPatience() {
        if (!told.isEmpty()
                && System.nanoTime() - lastAnswer > sentiment.timeout().toNanos()) {
            throw new Unreachable(
                    "%s at %s has answered nothing for %s; give it longer with --timeout."
                            .formatted(
                                    sentiment.service(), sentiment.address(), DurationText.format(sentiment.timeout())),
                    new TimeoutException());
        }
    }
}
