package dev.bellwether.article.genre;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenresTest {

    private static final String PROSE = "Shares of the maker of pumps rose on Friday after it told of new orders.";

    private final Genres genres = new Genres();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.example.com/opinion/2026/why-rates-matter | OPINION",
                "https://example.com/commentisfree/2026/nov/rates | OPINION",
                "https://www.prnewswire.com/news-releases/acme-302.html | PRESS_RELEASE",
                "https://investors.example.com/news-releases/acme-reports | PRESS_RELEASE",
                "https://example.com/sponsored/a-better-pump | SPONSORED",
                "https://example.com/earnings/call-transcripts/2026/acme-q3 | TRANSCRIPT",
                "https://example.com/business/opinion-of-the-court-on-acme | NEWS",
                "https://example.com/opinion | NEWS",
                "https://notprnewswire.com/business/acme | NEWS",
                "https://example.com/business/ | NEWS",
            })
    void genre_isToldByTheAddress(String uri, Genre genre) {
        assertThat(genre(uri, "Acme makes better pumps", PROSE)).isEqualTo(genre);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme Corp. (ACM) Q3 2026 Earnings Call Transcript | TRANSCRIPT",
                "Opinion: The pump that never stops | OPINION",
                "Op-Ed: A tax on pumps | OPINION",
                "Stock market today: Pumps lead gains | MARKET_WRAP",
                "Wall Street closes higher on pump makers | MARKET_WRAP",
                "Five things to know before the bell | ROUND_UP",
                "Market round-up: pumps and pipes | ROUND_UP",
                "Acme loses appeal over Roundup | NEWS",
                "Court's opinion goes against Acme | NEWS",
                "Acme sponsored a stadium | NEWS",
                "Police round up pump thieves | NEWS",
            })
    void genre_isToldByTheTitle(String title, Genre genre) {
        assertThat(genre("https://example.com/business/acme", title, PROSE)).isEqualTo(genre);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'DENVER, Nov. 2, 2026 /PRNewswire/ -- Acme (NYSE: ACM) today said it makes pumps.' | PRESS_RELEASE",
                "'NEW YORK--(BUSINESS WIRE)--Acme today said it makes pumps.' | PRESS_RELEASE",
                "'Operator: Good day, and welcome to the conference call of Acme.' | TRANSCRIPT",
            })
    void genre_isToldByTheText(String body, Genre genre) {
        assertThat(genre("https://example.com/business/acme", "Acme makes better pumps", body))
                .isEqualTo(genre);
    }

    @Test
    void wordsInTheMiddleOfALongText_tellNothing() {
        String body = (PROSE + " ").repeat(100) + "He gave it to Business Wire. " + (PROSE + " ").repeat(100);

        assertThat(genre("https://example.com/business/acme", "Acme", body)).isEqualTo(Genre.NEWS);
    }

    @Test
    void labelBesideTheTitle_isTrustedMoreThanTheAddress() {
        List<Finding> findings = genres.of(new Appearance(
                List.of(),
                Optional.of(URI.create("https://example.com/press-release/acme")),
                List.of("Commentary"),
                List.of("Sponsored Content", "By Jane Doe"),
                "Acme makes better pumps",
                PROSE));

        assertThat(findings)
                .extracting(Finding::genre)
                .containsExactly(Genre.SPONSORED, Genre.PRESS_RELEASE, Genre.OPINION);
    }

    @Test
    void typeOfTheMarkup_isTrustedMost() {
        List<Finding> findings = genres.of(new Appearance(
                List.of("OpinionNewsArticle"),
                Optional.of(URI.create("https://www.prnewswire.com/news/acme")),
                List.of(),
                List.of(),
                "Acme",
                PROSE));

        assertThat(findings.get(0)).isEqualTo(new Finding(Genre.OPINION, Cue.TYPE, "OpinionNewsArticle"));
    }

    private Genre genre(String uri, String title, String body) {
        List<Finding> findings =
                genres.of(new Appearance(List.of(), Optional.of(URI.create(uri)), List.of(), List.of(), title, body));
        return findings.isEmpty() ? Genre.NEWS : findings.get(0).genre();
    }
}
