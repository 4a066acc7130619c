package dev.bellwether.article.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedUriTest {

    private static final String GIVEN = "https://www.news.example.com/markets/pumps-rise-again?ref=home";

    @ParameterizedTest
    @CsvSource({
        // The same page without what tells where its reader came from.
        "https://www.news.example.com/markets/pumps-rise-again?ref=home, http://news.example.com/markets/pumps-rise-again",
        // Below another name of the site.
        "https://amp.example.com/x/pumps-rise-again, https://news.example.com/2026/03/pumps-rise-again.html",
        "https://news.example.co.uk/pumps-rise-again, https://example.co.uk/pumps-rise-again",
        // Named by its number.
        "https://news.example.com/article.php?id=812345&print=yes, https://news.example.com/article.php?id=812345",
        "https://news.example.com/story/812345, https://news.example.com/story/pumps-812345",
        // The longer name of what was abbreviated.
        "https://news.example.com/pumps-rise, https://news.example.com/pumps-rise-again-today",
        // One host below no known suffix.
        "https://newsroom.intra/pumps-rise-again?v=a, https://newsroom.intra/pumps-rise-again"
    })
    void believed_sameArticleOfTheSameSite_isItsCanonicalForm(String given, String stated) {
        assertThat(StatedUri.believed(stated, Optional.of(URI.create(given))))
                .contains(CanonicalUri.of(URI.create(stated)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Another site, and one that only looks like it.
                "https://other.example.org/markets/pumps-rise-again",
                "https://news-example.com/markets/pumps-rise-again",
                "https://example.com.evil.net/markets/pumps-rise-again",
                // No article's.
                "https://www.news.example.com/",
                "https://www.news.example.com",
                "https://www.news.example.com/markets",
                "https://www.news.example.com/pumps",
                "https://www.news.example.com/20260303",
                "https://www.news.example.com/index.php",
                // Another article's, as in a template or a cache that was not renewed.
                "https://www.news.example.com/markets/copper-falls-for-a-third-day",
                "https://www.news.example.com/markets/812345",
                // Not whole.
                "/markets/pumps-rise-again",
                "//www.news.example.com/markets/pumps-rise-again",
                "markets/pumps-rise-again",
                "https:///markets/pumps-rise-again",
                "ftp://www.news.example.com/markets/pumps-rise-again",
                "javascript:pumps-rise-again",
                "https://user@www.news.example.com/markets/pumps-rise-again",
                "https://www.news.example.com:8443/markets/pumps-rise-again",
                "https://www.news.example.com/markets/pumps rise again",
                "https://www.news.example.com/{{ url }}",
                ""
            })
    void believed_anythingElse_isNothing(String stated) {
        assertThat(StatedUri.believed(stated, Optional.of(URI.create(GIVEN)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // The second page is not the first.
        "https://news.example.com/pumps-rise-again?page=2, https://news.example.com/pumps-rise-again",
        // The parameter is what names the article.
        "https://news.example.com/show-the-article?id=7, https://news.example.com/show-the-article",
        // Sites of two owners below one public suffix.
        "https://one.blogspot.com/pumps-rise-again, https://two.blogspot.com/pumps-rise-again",
        "https://one.co.uk/pumps-rise-again, https://two.co.uk/pumps-rise-again",
        "https://10.0.0.1/pumps-rise-again, https://10.0.0.2/pumps-rise-again",
        "https://one.intra/pumps-rise-again, https://two.intra/pumps-rise-again"
    })
    void believed_nearlyTheSame_isNothing(String given, String stated) {
        assertThat(StatedUri.believed(stated, Optional.of(URI.create(given)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example.com/pumps-rise-again, true",
        "https://news.example.com/markets, false",
        "/a-b-c, false"
    })
    void believed_withoutAGivenAddress_isAnyArticles(String stated, boolean isBelieved) {
        assertThat(StatedUri.believed(stated, Optional.empty()).isPresent()).isEqualTo(isBelieved);
        assertThat(StatedUri.believed(stated, Optional.of(URI.create(""))).isPresent())
                .isEqualTo(isBelieved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "%", "%2", "ä", "é́"})
    void believed_longerThanAnyAddress_isNothing(String character) {
        assertThat(StatedUri.believed("https://news.example.com/a-b-c" + character.repeat(500), Optional.empty()))
                .isEmpty();
    }
}
