package dev.bellwether.article.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.article.extract.Claim.Field;
import dev.bellwether.article.extract.Claim.Method;
import dev.bellwether.article.extract.RemovedBlock.Reason;
import dev.bellwether.article.time.Precision;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlExtractionTest {
    private static final String FIRST =
            "Northwind Robotics raised its forecast for the year on Tuesday after orders for its warehouse arms doubled.";
    private static final String SECOND =
            "The company now expects revenue of 410 million dollars, well above the 365 million that analysts had expected.";
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
            <title>Northwind raises forecast as orders double | Harbor Wire</title>
            <meta property="og:title" content="Northwind raises forecast as orders double">
            <meta name="author" content="Ada Quill">
            <meta property="article:section" content="Technology">
            <meta property="article:published_time" content="2026-03-03T14:05:00Z">
            </head><body>
            <nav><a href="/">Home</a> <a href="/m">Markets</a></nav>
            <article><h1>Northwind raises forecast as orders double</h1>
            <p class="byline">By Ada Quill</p><p>%s</p>
            <figure><img src="a.jpg"><figcaption>A robot arm at work in Leeds.</figcaption></figure>
            <div class="newsletter-signup">Get our morning letter for free.</div>
            <p>%s</p></article>
            <aside><h3>More stories</h3><a href="/x">Copper falls for a third day</a></aside>
            <footer>Harbor Wire, all rights reserved</footer></body></html>
            """.formatted(FIRST, SECOND);

    private static Extraction html(String page) {
        return html(page.getBytes(StandardCharsets.UTF_8));
    }

    /** With the report; without it, which is parsed as it is decoded, all else is the same. */
    private static Extraction html(byte[] page) {
        Document document = new Document.Html(page);
        Extraction reported = Extractors.EXTRACTOR.extract(document, Circumstances.UNKNOWN);
        Extraction alone = Extractors.EXTRACTOR.extractArticle(document, Circumstances.UNKNOWN);
        assertThat(alone.removed()).isEmpty();
        assertThat(alone).usingRecursiveComparison().ignoringFields("removed").isEqualTo(reported);
        return reported;
    }

    @Test
    void extract_newsPage_findsEachFieldAndSaysHow() {
        Extraction found = html(PAGE);

        assertThat(found.title()).isEqualTo("Northwind raises forecast as orders double");
        assertThat(found.body()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(found.authors()).containsExactly("Ada Quill");
        assertThat(found.claims())
                .filteredOn(claim -> claim.field() == Field.SECTION)
                .extracting(Claim::value)
                .containsExactly("Technology");
        assertThat(found.language().code()).isEqualTo("en");
        assertThat(found.publishTime().precision()).isEqualTo(Precision.SECOND);
        assertThat(found.publishTime().interval().orElseThrow().latest())
                .isEqualTo(Instant.parse("2026-03-03T14:05:00Z"));
        assertThat(found.claims())
                .filteredOn(claim -> claim.field() == Field.TITLE)
                .extracting(Claim::method)
                .startsWith(Method.OPEN_GRAPH)
                .contains(Method.META_TAG, Method.LAYOUT);
    }

    @Test
    void removed_newsPage_hasReasonsAndPlacesInTheSource() {
        Extraction found = html(PAGE);

        assertThat(found.removed())
                .extracting(RemovedBlock::reason)
                .contains(Reason.NAVIGATION, Reason.BYLINE, Reason.CAPTION, Reason.SUBSCRIBE, Reason.RELATED_LINK);
        assertThat(found.removed()).allSatisfy(block -> {
            String source = PAGE.substring(
                    PAGE.offsetByCodePoints(0, block.span().start()),
                    PAGE.offsetByCodePoints(0, block.span().end()));
            assertThat(source).contains(block.text().split(" ", 2)[0]);
        });
    }

    @Test
    void removed_pageWithCharactersOfTwoUnits_countsCodePoints() {
        String page = PAGE.replace("<nav>", "<nav>\uD83D\uDCC8\uD83D\uDCC9 ");

        RemovedBlock caption = html(page).removed().stream()
                .filter(block -> block.reason() == Reason.CAPTION)
                .findFirst()
                .orElseThrow();

        int start = page.offsetByCodePoints(0, caption.span().start());
        assertThat(page.substring(start)).startsWith("A robot arm at work");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16"})
    void extract_otherEncodings_readsTheSame(String charset) {
        String page =
                PAGE.replace("charset=\"utf-8\"", "charset=\"" + charset + "\"").replace("Leeds", "Zürich");

        assertThat(html(page.getBytes(Charset.forName(charset))).body()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void extract_reencodedPageWhoseHeadWasLeft_isReadAsUtf8() {
        String page = PAGE.replace("charset=\"utf-8\"", "charset=\"gb2312\"")
                .replace("robot arm", "Roboterarm für Züge")
                .replace("on Tuesday", "on Tuesday in Zürich");

        assertThat(html(page).body()).contains("in Zürich after");
    }

    @Test
    void extract_structuredData_isTrustedMostAndMayBeSloppy() {
        String page = PAGE.replace("</head>", """
                <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Harbor Wire"},
                {"@type":["NewsArticle"],"headline":"Northwind &amp; orders:
                a record","author":[{"@type":"Person","name":"Ben Ode"},{"@type":"Organization","name":"Reuters"}],
                "datePublished":"2026-03-03T13:00:00Z",}]}</script></head>""");

        Extraction found = html(page);

        assertThat(found.title()).isEqualTo("Northwind & orders: a record");
        assertThat(found.authors()).containsExactly("Ben Ode");
        assertThat(found.publishTime().interval().orElseThrow().latest())
                .isEqualTo(Instant.parse("2026-03-03T13:00:00Z"));
    }

    @Test
    void extract_listOfTeasersBelow_isNoBody() {
        String teasers = "<div class='card'><h3><a href='/1'>Copper falls for a third day</a></h3>"
                + "<p>Prices of the metal slipped again on Monday as stocks in warehouses rose to a high.</p></div>";

        Extraction found = html(PAGE.replace("</article>", "</article><div>" + teasers.repeat(5) + "</div>"));

        assertThat(found.body()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void extract_quotedPostInTheArticle_staysInTheBody() {
        String post =
                "<div class='social-embed'><blockquote class='twitter-tweet'><p>We never saw such a quarter, and we are"
                        + " only at the start of it, says the founder.</p></blockquote></div>";

        assertThat(html(PAGE.replace("<figure>", post + "<figure>")).body()).contains("We never saw such a quarter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<div>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<a href=x>", "<p", "<!--", "&#"})
    void extract_nestingAtTheLimit_ends(String tag) {
        String page = "<html><body>" + tag.repeat(2_000) + FIRST + " " + SECOND;

        assertThat(html(page).body().length()).isLessThanOrEqualTo(page.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<B>",
                "<table><tr><td>",
                "<ul class='x'><li>",
                "<h1>",
                "<a href=x><!-- -->",
                "<table><tbody>"
            })
    void nesting_deeperThanAnyPage_isKnownInAnyEncoding(String tag) {
        String page = "<html><body>" + tag.repeat(2_001) + FIRST;

        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(new Document.Html(page.getBytes(charset)).isNestedWrongly())
                    .isTrue();
        }
    }

    @Test
    void nesting_longPageOfClosedAndUnclosableElements_isNotDeep() {
        String page =
                "<html><body>" + "<div class=x><p>One<br><b>two</b><img src=x><li>three</div> 1 < 2 <3".repeat(10_000);

        assertThat(new Document.Html(page.getBytes(StandardCharsets.UTF_8)).isNestedWrongly())
                .isFalse();
    }

    @Test
    void nesting_thousandsOfElementsOutsideTheCellsOfATable_isWrong() {
        String outside = "<table><tr>" + "<img src=x>".repeat(5_001) + "<td>One</table>" + FIRST;
        String inside = "<table><tr><td>" + "<img src=x>".repeat(5_001) + "</table><img src=x>" + FIRST;
        String behind = "<table><tr><td>One</td></tr></table>" + "<img src=x>".repeat(5_001) + FIRST;
        String rows = "<table>" + "<tr><td><b>One</b><td>Two</td></tr>".repeat(5_001) + "</table>" + FIRST;

        assertThat(isNestedWrongly(outside)).isTrue();
        assertThat(List.of(inside, behind, rows)).noneMatch(HtmlExtractionTest::isNestedWrongly);
    }

    private static boolean isNestedWrongly(String page) {
        return new Document.Html(page.getBytes(StandardCharsets.UTF_8)).isNestedWrongly();
    }

    @Test
    void removed_textThatTheParserMoves_isSpannedWhereItWasWritten() {
        String page = "<body><nav><table><tr><td>Home</td></tr>Markets<tr><td>Shares</td></tr></table></nav><p>" + FIRST
                + "</p>";

        List<TextSpan> spans =
                html(page).removed().stream().map(RemovedBlock::span).toList();

        assertThat(spans)
                .containsExactly(new TextSpan(
                        TextSpan.Part.DOCUMENT, page.indexOf("Home"), page.indexOf("Shares") + "Shares".length()));
    }

    @Test
    void extract_randomMutations_neverFails() {
        Random random = new Random(7);
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 500; i++) {
            byte[] mutated = page.clone();
            for (int change = random.nextInt(40); change >= 0; change--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(mutated.length + 1);
            byte[] cut = Arrays.copyOf(mutated, length);

            assertThat(html(cut).removed()).isNotNull();
        }
    }

    @Test
    void extract_titleOfThousandsOfParts_takesTheHeading() {
        String title = "Copper falls again - ".repeat(50_000);

        Extraction found =
                html("<title>" + title + "</title><body><h1>Copper falls for a third day</h1><p>" + FIRST + "</p>");

        assertThat(found.title()).isEqualTo("Copper falls for a third day");
    }

    @Test
    void extract_authorsElementAroundThePage_isNoAuthor() {
        String page = "<body><div class=author-page><h2 id=writer><span>Ada Quill</span></h2><p>" + FIRST + "</p><p>"
                + SECOND + "</p></div>";

        assertThat(html(page).authors()).containsExactly("Ada Quill");
    }

    @Test
    void canonicalUri_ofALinkInTheHead_isClaimedWithItsMethod() {
        Extraction found = at("https://m.news.example.com/northwind-raises-forecast?ref=home", """
                <link rel="shortlink canonical" href="http://www.news.example.com/northwind-raises-forecast/">
                <meta property="og:url" content="https://www.news.example.com/northwind-raises-forecast">
                """, "");

        assertThat(found.canonicalUri()).hasToString("Optional[https://news.example.com/northwind-raises-forecast]");
        assertThat(found.claims())
                .filteredOn(claim -> claim.field() == Field.CANONICAL_URI)
                .extracting(Claim::method)
                .containsExactly(Method.META_TAG, Method.OPEN_GRAPH);
    }

    @Test
    void canonicalUri_thatIsNotBelieved_leavesTheNextOne() {
        Extraction found = at("https://news.example.com/amp/northwind-raises-forecast", """
                <link rel="canonical" href="https://news.example.com/">
                <meta property="og:url" content="https://news.example.com/northwind-raises-forecast">
                """, "");

        assertThat(found.canonicalUri()).hasToString("Optional[https://news.example.com/northwind-raises-forecast]");
    }

    @Test
    void canonicalUri_writtenByAReader_isNone() {
        String link = "<link rel=canonical href='https://news.example.com/copper-falls-again'>";

        assertThat(at("https://news.example.com/copper-falls-again-today", "", "<p>" + link + "</p>")
                        .canonicalUri())
                .isEmpty();
    }

    @Test
    void canonicalUri_ofTwoThatDiffer_isNone() {
        String link = "<link rel=canonical href='https://news.example.com/copper-falls-%s'>";

        assertThat(at(
                                "https://news.example.com/copper-falls-again",
                                link.formatted("again") + link.formatted("today"),
                                "")
                        .canonicalUri())
                .isEmpty();
    }

    private static Extraction at(String uri, String inHead, String inBody) {
        String page = PAGE.replace("</head>", inHead + "</head>").replace("<article>", inBody + "<article>");
        return Extractors.EXTRACTOR.extract(
                new Document.Html(page.getBytes(StandardCharsets.UTF_8)),
                new Circumstances(Optional.of(URI.create(uri)), Optional.empty()));
    }
}
