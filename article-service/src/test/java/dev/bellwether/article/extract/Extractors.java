package dev.bellwether.article.extract;

import dev.bellwether.article.time.PublishTimes;

/** The extractor of these tests: its language model is loaded once. */
final class Extractors {
    static final Extractor EXTRACTOR =
            new Extractor(new LanguageDetector(), new PublishTimes(PublishTimes.DEFAULT_ZONE));

    private Extractors() {}

    static Extraction page(String text) {
        return EXTRACTOR.extract(new Document.PageText(text), Circumstances.UNKNOWN);
    }
}
