package dev.bellwether.bench.quality;

import dev.bellwether.article.extract.Circumstances;
import dev.bellwether.article.extract.Document;
import dev.bellwether.article.extract.Extraction;
import dev.bellwether.article.extract.Extractor;
import dev.bellwether.article.extract.LanguageDetector;
import dev.bellwether.article.time.PublishTimes;
import java.net.URI;
import java.util.Optional;

/** Extracts pages as the service does. */
final class Extracted {

    private static final Extractor EXTRACTOR =
            new Extractor(new LanguageDetector(), new PublishTimes(PublishTimes.DEFAULT_ZONE));

    private Extracted() {}

    static Extraction html(byte[] page, String url) {
        return EXTRACTOR.extractArticle(accepted(page, url), new Circumstances(uri(url), Optional.empty()));
    }

    /** With what was removed. */
    static Extraction reported(byte[] page, String url) {
        return EXTRACTOR.extract(accepted(page, url), new Circumstances(uri(url), Optional.empty()));
    }

    static Extraction text(String page, String url) {
        return EXTRACTOR.extractArticle(new Document.PageText(page), new Circumstances(uri(url), Optional.empty()));
    }

    private static Document.Html accepted(byte[] page, String url) {
        Document.Html html = new Document.Html(page);
        if (html.isNestedWrongly()) {
            throw new IllegalStateException("the service would refuse " + url + ", for it is nested wrongly");
        }
        return html;
    }

    /** Some are no URIs as they were kept; then the page has none. */
    private static Optional<URI> uri(String url) {
        try {
            return Optional.of(URI.create(url));
        } catch (IllegalArgumentException unwise) {
            return Optional.empty();
        }
    }
}
