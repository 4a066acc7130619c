package dev.bellwether.article.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUriTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://news.example/a/b https://news.example/a/b",
                "http://news.example/a https://news.example/a",
                "http://news.example:80/a https://news.example/a",
                "https://news.example:443/a https://news.example/a",
                "https://news.example:8443/a https://news.example:8443/a",
                "HTTPS://WWW.News.Example./A https://news.example/A",
                "https://m.news.example/a https://news.example/a",
                "https://mobile.news.example/a https://news.example/a",
                "https://www.m.news.example/a https://news.example/a",
                "https://amp.news.example/a https://news.example/a",
                "https://m.example/a https://m.example/a",
                "https://news.example https://news.example/",
                "https://news.example/a/ https://news.example/a",
                "https://news.example//a///b/ https://news.example/a/b",
                "https://news.example/a/./b/../c https://news.example/a/c",
                "https://news.example/../a https://news.example/a",
                "https://news.example/a/index.html https://news.example/a",
                "https://news.example/a/Index.PHP https://news.example/a",
                "https://news.example/amp/a https://news.example/a",
                "https://news.example/a/amp/ https://news.example/a",
                "https://news.example/a.amp https://news.example/a",
                "https://news.example/a.amp.html https://news.example/a.html",
                "https://news.example/a?amp=1 https://news.example/a",
                "https://news.example/a?outputType=amp https://news.example/a",
                "https://news.example/a?utm_source=x&id=7&fbclid=y https://news.example/a?id=7",
                "https://news.example/a?b=2&a=1 https://news.example/a?a=1&b=2",
                "https://news.example/a?t=2&t=1 https://news.example/a?t=2&t=1",
                "https://news.example/a? https://news.example/a",
                "https://news.example/a?ref=rss https://news.example/a",
                "https://news.example/a?ref=42 https://news.example/a?ref=42",
                "https://news.example/a#top https://news.example/a",
                "https://news.example/#!/a https://news.example/#!/a",
                "https://news.example/%7eann/%c3%a9%2f https://news.example/~ann/%C3%A9%2F",
                "https://www.google.com/amp/s/www.news.example/a/amp https://news.example/a",
                "https://www-news-example.cdn.ampproject.org/c/s/www.news.example/a?id=3 https://news.example/a?id=3",
                "https://www.google.com/amp/about https://google.com/about",
            })
    void of_addressesOfOnePage_isOne(String given, String canonical) {
        assertThat(CanonicalUri.of(URI.create(given))).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://news.example/a https://news.example/A",
                "https://news.example/a?id=1 https://news.example/a?id=2",
                "https://news.example/a?page=2 https://news.example/a",
                "https://one.news.example/a https://two.news.example/a",
                "https://news.example/amp https://news.example/",
                "https://news.example/a/b https://news.example/a%2Fb",
                "https://news.example/camp/a https://news.example/a",
                "https://news.example:81/a https://news.example/a",
            })
    void of_addressesThatMayBeOfTwoArticles_areTwo(String one, String other) {
        assertThat(CanonicalUri.of(URI.create(one))).isNotEqualTo(CanonicalUri.of(URI.create(other)));
    }

    @Test
    void of_canonical_isTheSameAgain() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> hosts =
                List.of("www.a.example", "m.b.example", "A.example.", "amp.c.example:80", "www.google.com");
        List<String> parts = List.of(
                "a", "amp", "..", ".", "index.html", "%7e", "%2F", "", "x.amp", "x.amp.html", "s", "b.example", "i");
        List<String> pairs = List.of("utm_x=1", "b=2", "a=%41", "a", "amp=1", "=", "ref=rss", "B=2");
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "http://" : "https://");
            text.append(hosts.get(random.nextInt(hosts.size())));
            for (int i = random.nextInt(5); i > 0; i--) {
                text.append('/').append(parts.get(random.nextInt(parts.size())));
            }
            for (int i = random.nextInt(4), first = i; i > 0; i--) {
                text.append(i == first ? '?' : '&').append(pairs.get(random.nextInt(pairs.size())));
            }
            URI canonical = CanonicalUri.of(URI.create(text.toString()));

            assertThat(CanonicalUri.of(canonical)).as("%s, seed %d", text, seed).isEqualTo(canonical);
        }
    }
}
