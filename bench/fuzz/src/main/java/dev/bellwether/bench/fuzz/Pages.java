package dev.bellwether.bench.fuzz;

import dev.bellwether.article.extract.Circumstances;
import dev.bellwether.article.extract.Document;
import dev.bellwether.article.extract.Extraction;
import dev.bellwether.article.extract.Extractor;
import dev.bellwether.article.extract.LanguageDetector;
import dev.bellwether.article.extract.RemovedBlock;
import dev.bellwether.article.time.PublishTimes;
import dev.bellwether.article.time.TimeInterval;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Extracts a page as the service does, and checks what must hold of every page. */
final class Pages {

    private static final Instant FETCHED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Extractor EXTRACTOR =
            new Extractor(new LanguageDetector(), new PublishTimes(PublishTimes.DEFAULT_ZONE));
    private static final Circumstances CIRCUMSTANCES =
            new Circumstances(Optional.of(URI.create("https://news.example/2026/03/01/pumps")), Optional.of(FETCHED));

    /** Has something for every step. */
    private static final String WHOLE = """
            <html lang="en"><head><title>Pumps rise | Wire</title>
            <meta property="og:title" content="Pumps rise"><meta property="article:section" content="Markets">
            <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Pumps rise",
              "author": [{"name": "A. Quill"}], "datePublished": "2026-03-01T09:00:00+01:00"}]}</script></head>
            <body><nav><a href="/">Home</a></nav><article><h1>Pumps rise</h1><p>By A. Quill, March 1, 2026 9:00 ET</p>
            <p>Shares of makers of pumps rose by a tenth on Sunday, after orders from mines had doubled within a year.</p>
            </article><footer>Imprint</footer></body></html>
            """;

    private Pages() {}

    /** Loads what all pages share: each class is instrumented as it is loaded, which takes longer than any page may. */
    static void load() {
        check(new Document.PageText("Pumps rise."), "Pumps rise.".length());
        check(new Document.Html(WHOLE.getBytes(StandardCharsets.UTF_8)), WHOLE.length());
    }

    /** @param length of the document: no span may end behind it */
    static void check(Document document, int length) {
        if (document.fold(text -> false, Document.Html::isNestedWrongly, structured -> false)) {
            return;
        }
        Extraction extraction = EXTRACTOR.extract(document, CIRCUMSTANCES);
        require(
                extraction.title().codePointCount(0, extraction.title().length()) <= Extraction.MAX_TITLE_CODE_POINTS,
                "the title is too long");
        require(isText(extraction.title()) && isText(extraction.body()), "a text has what no database keeps");
        int end = 0;
        for (RemovedBlock block : extraction.removed()) {
            require(block.span().start() >= 0, "a span begins before the document");
            require(block.span().start() <= block.span().end(), "a span ends before it begins");
            end = Math.max(end, block.span().end());
        }
        require(end <= length, "a span ends behind the document");
        extraction
                .publishTime()
                .interval()
                .map(TimeInterval::latest)
                .ifPresent(latest -> require(!latest.isAfter(FETCHED.plusSeconds(301)), "published after its fetch"));
    }

    /** PostgreSQL keeps neither NUL nor half of a surrogate pair. */
    private static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
