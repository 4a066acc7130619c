package dev.bellwether.sentiment.analysis;

import dev.bellwether.sentiment.entity.Catalogue;
import dev.bellwether.sentiment.entity.Linker;
import dev.bellwether.sentiment.scoring.MeasuredModel;
import dev.bellwether.sentiment.scoring.OnnxSentimentModel;
import dev.bellwether.sentiment.scoring.SentimentModel;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the analyzer together, at the start: a wrong model must not wait for the first article. */
class AnalyzerSource {

    @Produces
    @Singleton
    Catalogue catalogue() {
        return Catalogue.shipped();
    }

    @Produces
    @Singleton
    Linker linker(Catalogue catalogue) {
        return new Linker(catalogue);
    }

    @Produces
    @Singleton
    SentimentModel model(AnalysisConfig config, MeterRegistry metrics) {
        int threads = config.threadsPerScore();
        SentimentModel model = config.model()
                .<SentimentModel>map(folder -> OnnxSentimentModel.in(folder, threads))
                .orElseGet(() -> OnnxSentimentModel.shipped(threads));
        return MeasuredModel.of(model, metrics);
    }

    @Produces
    @Singleton
    @Startup
    Analyzer analyzer(Linker linker, SentimentModel model, AnalysisConfig config) {
        AnalysisLimits limits = new AnalysisLimits(config.mostSentences(), config.mostEntitySentences());
        return new Analyzer(linker, model, limits);
    }
}
