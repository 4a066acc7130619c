package dev.bellwether.article.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlDayTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example/2026/02/19/title/, 2026-02-19, /2026/02/19",
        "https://a.example/news/2026/feb/19/title, 2026-02-19, /2026/feb/19",
        "https://a.example/story/2026-02-19/title, 2026-02-19, /2026-02-19",
        "https://a.example/title-2026-2-9, 2026-02-09, -2026-2-9",
        "https://a.example/20260219/title, 2026-02-19, /20260219",
        "https://a.example/1/2026/13/19/2026/12/19, 2026-12-19, /2026/12/19"
    })
    void in_pathWithDate_findsIt(String uri, LocalDate date, String path) {
        assertThat(UrlDay.in(URI.create(uri))).contains(new UrlDay(date, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/",
                "https://a.example/2026/02/title",
                "https://a.example/2026/02/30/title",
                "https://a.example/?date=2026/02/19",
                "https://a.example/id12026/02/19",
                "https://a.example/12345678/title",
                "mailto:someone@a.example"
            })
    void in_pathWithoutDate_isEmpty(String uri) {
        assertThat(UrlDay.in(URI.create(uri))).isEmpty();
    }
}
