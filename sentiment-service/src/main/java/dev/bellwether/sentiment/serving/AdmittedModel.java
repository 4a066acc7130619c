package dev.bellwether.sentiment.serving;

import dev.bellwether.kit.work.Caller;
import dev.bellwether.sentiment.scoring.MaskedText;
import dev.bellwether.sentiment.scoring.ModelInfo;
import dev.bellwether.sentiment.scoring.Probabilities;
import dev.bellwether.sentiment.scoring.SentimentModel;
import java.util.Optional;

/** The model as one piece of work may use it: from memory, else in its turn, and for as long as somebody waits. */
record AdmittedModel(
        SentimentModel model,
        Workload workload,
        Caller caller,
        FairTurns turns,
        ScoreCache cache,
        ScoringMetrics metrics)
        implements SentimentModel {

    @Override
    public ModelInfo info() {
        return model.info();
    }

    @Override
    public Probabilities score(MaskedText text) {
        if (caller.isGone()) {
            throw caller.gone();
        }
        TextHash hash = TextHash.of(model.info(), text);
        Optional<Probabilities> known = cache.find(hash);
        metrics.asked(known.isPresent());
        return known.orElseGet(() -> fresh(hash, text));
    }

    private Probabilities fresh(TextHash hash, MaskedText text) {
        takeTurn();
        long begin = System.nanoTime();
        try {
            Probabilities score = model.score(text);
            cache.keep(hash, score);
            return score;
        } finally {
            long nanos = System.nanoTime() - begin;
            turns.giveBack(workload, nanos);
            metrics.ran(workload, nanos);
        }
    }

    private void takeTurn() {
        try {
            turns.take(workload);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the process ends", e);
        }
    }
}
