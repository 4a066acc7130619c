package dev.bellwether.sentiment.analysis;

import dev.bellwether.sentiment.entity.Catalogue;
import dev.bellwether.sentiment.entity.Linker;
import dev.bellwether.sentiment.scoring.SentimentModel;
import dev.bellwether.sentiment.serving.Models;
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
    SentimentModel model(Models models) {
        return models.usual().model();
    }

    @Produces
    @Singleton
    @Startup
    Analyzer analyzer(Linker linker, SentimentModel model, AnalysisConfig config) {
        AnalysisLimits limits = new AnalysisLimits(config.mostSentences(), config.mostEntitySentences());
        return new Analyzer(linker, model, limits);
    }
}
