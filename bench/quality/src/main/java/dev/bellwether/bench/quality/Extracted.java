package dev.bellwether.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bellwether.article.extract.Circumstances;
import dev.bellwether.article.extract.Document;
import dev.bellwether.article.extract.Extraction;
import dev.bellwether.article.extract.Extractor;
import dev.bellwether.article.extract.LanguageDetector;
import dev.bellwether.article.time.PublishTimes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** A page of our own: what it is, its name tells. */
    static Extraction file(Path file) {
        String name = file.getFileName().toString();
        byte[] content = content(file);
        String text = new String(content, StandardCharsets.UTF_8);
        String url = "https://page.example/news/" + name.substring(0, name.lastIndexOf('.'));
        if (name.endsWith(".html")) {
            return html(content, url);
        }
        return name.endsWith(".json") ? fields(EvaluationData.parsed(text)) : text(text, url);
    }

    private static Extraction fields(JsonNode fields) {
        List<String> authors = new ArrayList<>();
        fields.get("authors").forEach(author -> authors.add(author.asText()));
        return EXTRACTOR.extractArticle(
                new Document.Structured(
                        fields.get("title").asText(),
                        fields.get("body").asText(),
                        authors,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.empty()),
                new Circumstances(Optional.empty(), Optional.empty()));
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
