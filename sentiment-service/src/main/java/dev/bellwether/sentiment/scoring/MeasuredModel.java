package dev.bellwether.sentiment.scoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** A model whose every judgement is timed. */
public record MeasuredModel(SentimentModel model, Timer duration) implements SentimentModel {

    public static SentimentModel of(SentimentModel model, MeterRegistry metrics) {
        return new MeasuredModel(
                model,
                Timer.builder("bellwether.model.score.duration")
                        .description("One judgement of the model, with its tokens made")
                        .register(metrics));
    }

    @Override
    public ModelInfo info() {
        return model.info();
    }

    @Override
    public Probabilities score(MaskedText text) {
        long began = System.nanoTime();
        try {
            return model.score(text);
        } finally {
            duration.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }
}
