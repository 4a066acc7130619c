package dev.bellwether.article.article;

import dev.bellwether.article.extract.Extractor;
import dev.bellwether.article.extract.LanguageDetector;
import dev.bellwether.article.time.PublishTimes;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the extractor together, at the start: its language model takes a moment to load. */
class ExtractorSource {

    @Produces
    @Singleton
    @Startup
    Extractor extractor(ExtractionConfig config) {
        return new Extractor(new LanguageDetector(), new PublishTimes(config.timeZone()));
    }
}
