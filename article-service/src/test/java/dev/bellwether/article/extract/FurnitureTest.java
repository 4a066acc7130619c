package dev.bellwether.article.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.article.extract.RemovedBlock.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {
    private final Furniture furniture = new Furniture();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 hours ago|RELATIVE_TIME",
                "Updated 5 mins ago|RELATIVE_TIME",
                "Yesterday|RELATIVE_TIME",
                "4 minute read|READING_TIME",
                "Reading time: 3 min|READING_TIME",
                "Author Avatar|IMAGE_ALT",
                "DON’T MISS:|RELATED_HEADING",
                "Most Read|RELATED_HEADING",
                "Read more: Chip maker rises after forecast|RELATED_LINK",
                "Skip to main content|NAVIGATION",
                "Home|NAVIGATION",
                "ADVERTISEMENT|ADVERTISEMENT",
                "Story continues below advertisement|ADVERTISEMENT",
                "Share on Facebook|SHARE",
                "Shares 24|SHARE",
                "Sign up for our daily newsletter to get the news first.|SUBSCRIBE",
                "We use cookies to improve your experience.|CONSENT",
                "© 2026 Example Media. All rights reserved.|LEGAL",
                "Published May 17, 2024 at 4:15 p.m. EDT|TIMESTAMP",
                "Reuters November 18, 2019 11:03 PM|TIMESTAMP",
                "By Jane Doe and John Roe|BYLINE",
                "By Reuters Staff|BYLINE",
                "By Jane Doe, Senior Reporter - May 17, 2024|BYLINE",
                "Reporting by Jane Doe in London; Editing by John Roe|BYLINE",
                "Photo: Jane Doe, Example Pictures|CAPTION",
                "A trader at work. (Jane Doe/Getty Images)|CAPTION",
                "(Jane Doe / Example Press)|CAPTION",
                "Comments (12)|COMMENTS",
                "Leave a comment|COMMENTS"
            })
    void reason_furniture_isKnown(String line, Reason reason) {
        assertThat(furniture.reason(unjudged(line))).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shares of the company fell 8% on Friday after it cut its forecast.",
                "Getty Images Shares Jump in Market Debut",
                "Apple to Cut Jobs: Reuters",
                "Facebook and Twitter Shares Slide",
                "Above all, investors want clarity.",
                "Comments from the Fed moved bonds on Tuesday.",
                "By Friday, the company had sold most of its stake in the venture.",
                "More than 500 workers lost their jobs.",
                "Photo-sharing sites rallied.",
                "He said the share of revenue from subscriptions rose.",
                "Meta Changes Its Privacy Policy",
                "Tesla expects deliveries to begin by May 17, 2024 in Europe",
                "The Guardian view on Hong Kong: a city on the brink"
            })
    void reason_newsText_isNone(String line) {
        assertThat(furniture.reason(unjudged(line))).isEmpty();
    }

    private static Line unjudged(String text) {
        return Line.of(new Block(text, 0, text.length(), true));
    }
}
