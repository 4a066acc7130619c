package dev.bellwether.article.extract;

import static dev.bellwether.article.extract.Extractors.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bellwether.article.extract.RemovedBlock.Reason;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages of our own, with furniture of every kind. */
class PageExtractionTest {
    private static final String FIRST =
            "Shares of Acme Widgets fell 12% on Tuesday after the maker of widgets said that it would close two plants.";
    private static final String SECOND =
            "“We have to adapt to weaker demand,” the chief executive told analysts, adding that no date had been set.";
    private static final String THIRD =
            "Analysts at two brokers cut their targets, and one of them warned that the dividend might be at risk next year.";
    private static final String TITLE = "Acme Widgets Shares Sink After Plant Closures";

    @Test
    void extract_pageWithFurniture_tellsEveryBlockApart() {
        Extraction extraction = page(String.join(
                "\n\n",
                "Skip to main content",
                TITLE,
                "By Jane Doe",
                "3 min read",
                FIRST,
                "Advertisement",
                SECOND,
                "Related",
                "Rival Gadgets Rises on Upbeat Forecast",
                THIRD,
                "© 2026 Example Media. All rights reserved."));

        assertThat(extraction.title()).isEqualTo(TITLE);
        assertThat(extraction.body()).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
        assertThat(extraction.authors()).containsExactly("Jane Doe");
        assertThat(extraction.removed())
                .extracting(RemovedBlock::reason)
                .containsExactly(
                        Reason.NAVIGATION,
                        Reason.BYLINE,
                        Reason.READING_TIME,
                        Reason.ADVERTISEMENT,
                        Reason.RELATED_HEADING,
                        Reason.RELATED_LINK,
                        Reason.LEGAL);
    }

    @Test
    void extract_neighboursOfOneReason_areOneBlock() {
        Extraction extraction = page(String.join("\n", "Home", "World", "Menu", TITLE, FIRST, SECOND));

        assertThat(extraction.removed())
                .extracting(RemovedBlock::reason, RemovedBlock::text, RemovedBlock::span)
                .containsExactly(
                        tuple(Reason.NAVIGATION, "Home World Menu", new TextSpan(TextSpan.Part.DOCUMENT, 0, 15)));
    }

    @Test
    void extract_titleRepeated_isRemoved() {
        Extraction extraction =
                page(String.join("\n\n", TITLE + " | Example News", TITLE, FIRST, SECOND, TITLE, THIRD));

        assertThat(extraction.title()).isEqualTo(TITLE);
        assertThat(extraction.body()).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
        assertThat(extraction.removed()).extracting(RemovedBlock::reason).containsOnly(Reason.TITLE_REPEATED);
    }

    @Test
    void extract_questionAsTitle_isNotBody() {
        Extraction extraction =
                page(String.join("\n\n", "Is the Party Over for Makers of Widgets and Gadgets?", FIRST, SECOND));

        assertThat(extraction.title()).startsWith("Is the Party Over");
        assertThat(extraction.body()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void extract_uriThatSaysTheTitle_choosesIt() {
        String page = String.join("\n\n", TITLE, "Rival Gadgets Rises on Upbeat Forecast for the Year", FIRST, SECOND);
        Optional<URI> uri =
                Optional.of(URI.create("https://news.example/acme-widgets-shares-sink-after-plant-closures"));

        Extraction extraction =
                Extractors.EXTRACTOR.extract(new Document.PageText(page), new Circumstances(uri, Optional.empty()));

        assertThat(extraction.title()).isEqualTo(TITLE);
    }

    @Test
    void extract_overlongLineBeforeTheBody_isNoTitle() {
        Extraction extraction =
                page("Widgets-without-any-breaks-at-all ".repeat(15) + "\n\n" + FIRST + "\n\n" + SECOND);

        assertThat(extraction.title()).isEmpty();
        assertThat(extraction.body()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void extract_nameBelowAvatar_isAnAuthorAndNotRemoved() {
        Extraction extraction = page(String.join("\n\n", TITLE, FIRST, SECOND, "Author photo", "Jane Doe"));

        assertThat(extraction.authors()).containsExactly("Jane Doe");
        assertThat(extraction.removed())
                .extracting(RemovedBlock::reason, RemovedBlock::text)
                .containsExactly(tuple(Reason.IMAGE_ALT, "Author photo"));
    }

    @Test
    void extract_agencyBelowAvatar_isNoAuthor() {
        Extraction extraction = page(String.join("\n\n", TITLE, FIRST, SECOND, "Author photo", "Reuters Staff"));

        assertThat(extraction.authors()).isEmpty();
    }

    @Test
    void extract_datesInProse_areNoEvidence() {
        Extraction extraction = page(String.join(
                "\n\n",
                TITLE,
                FIRST,
                "The deal was announced on May 17, 2024, and closed two days ago, the company said.",
                THIRD));

        assertThat(extraction.publishTime().evidence()).isEmpty();
        assertThat(extraction.publishTime().flags()).isEmpty();
    }

    @Test
    void extract_stampOfARelatedArticle_isNoEvidence() {
        Extraction extraction = page(String.join(
                "\n\n", TITLE, "May 17, 2024", FIRST, SECOND, "More stories", "Rival Gadgets Rises", "May 3, 2024"));

        assertThat(extraction.publishTime().evidence())
                .extracting(each -> each.text())
                .containsExactly("May 17, 2024");
    }

    @Test
    void extract_onlyFurniture_hasNoBody() {
        Extraction extraction = page("Home\nMenu\nSign in\nShare on Facebook\n");

        assertThat(extraction.body()).isEmpty();
        assertThat(extraction.title()).isEmpty();
        assertThat(extraction.removed()).isNotEmpty();
    }

    @Test
    void extract_readersComments_areLeftOut() {
        Extraction extraction = page(String.join(
                "\n\n",
                TITLE,
                FIRST,
                SECOND,
                THIRD,
                "Comments",
                "widgetfan",
                "2 hours ago",
                "I have owned this stock for ten years and I have never seen such a mess from any management before.",
                "bear22",
                "3 hours ago",
                "They should have closed these plants years ago, and everybody who reads the reports knows that."));

        assertThat(extraction.body()).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
        assertThat(extraction.removed()).extracting(RemovedBlock::reason).contains(Reason.COMMENTS);
    }

    @Test
    void extract_randomPages_accountForEveryLine() {
        long seed = 20260219;
        Random random = new Random(seed);
        List<String> parts = List.of(
                TITLE,
                FIRST,
                SECOND,
                THIRD,
                "By Jane Doe",
                "Author avatar",
                "Jane Doe",
                "1 hour ago",
                "Advertisement",
                "",
                "Related",
                "Rival Gadgets Rises",
                "Home",
                "😀 Emoji Headline About Stocks",
                "Comments",
                "\u200b",
                "שלום עולם");
        for (int i = 0; i < 500; i++) {
            List<String> lines = random.ints(2 + random.nextInt(14), 0, parts.size())
                    .mapToObj(parts::get)
                    .toList();

            String page = String.join("\n", lines);
            assertThat(leftOver(page))
                    .as("%s, seed %d", lines, seed)
                    .isSubsetOf(page(page).authors());
        }
    }

    /** The lines that are neither title nor body nor removed: those of authors' names. */
    private static List<String> leftOver(String page) {
        Extraction extraction = page(page);
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (RemovedBlock block : extraction.removed()) {
            rest.append(
                    page,
                    page.offsetByCodePoints(0, from),
                    page.offsetByCodePoints(0, block.span().start()));
            from = block.span().end();
        }
        rest.append(page.substring(page.offsetByCodePoints(0, from)));
        List<String> lines = new ArrayList<>();
        Blocks.of(rest.toString()).forEach(block -> lines.add(block.text()));
        Stream.concat(
                        Stream.of(extraction.title()),
                        Arrays.stream(extraction.body().split("\n\n", -1)))
                .filter(text -> !text.isEmpty())
                .forEach(text -> assertThat(lines.remove(text)).as(text).isTrue());
        return lines;
    }
}
