package dev.bellwether.article.extract;

import static dev.bellwether.article.extract.Extractors.EXTRACTOR;
import static dev.bellwether.article.extract.Extractors.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.article.extract.Document.Structured;
import dev.bellwether.article.genre.Genre;
import dev.bellwether.article.time.Precision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {
    private static final int TWO_MEBIBYTES = 2 * 1024 * 1024;
    private static final String SENTENCE =
            "The company said that its profit had fallen by a tenth in the second quarter. ";

    @Test
    void extract_structured_takesFieldsCleaned() {
        Instant published = Instant.parse("2026-02-19T12:00:00Z");
        Structured fields = new Structured(
                " Acme\u00a0Falls\n",
                "One line\nof a paragraph.\r\n\r\n\r\nAnother.",
                List.of("Jane  Doe", "Reuters", "", "Jane Doe"),
                Optional.of(published),
                Optional.empty(),
                "Markets",
                Optional.empty());

        Extraction extraction = EXTRACTOR.extract(fields, Circumstances.UNKNOWN);

        assertThat(extraction.title()).isEqualTo("Acme Falls");
        assertThat(extraction.body()).isEqualTo("One line of a paragraph.\n\nAnother.");
        assertThat(extraction.authors()).containsExactly("Jane Doe");
        assertThat(extraction.publishTime().precision()).isEqualTo(Precision.SECOND);
        assertThat(extraction.section()).isEqualTo("Markets");
        assertThat(extraction.genre()).isEqualTo(Genre.NEWS);
        assertThat(extraction.removed()).isEmpty();
    }

    @Test
    void extract_structuredWithGenre_takesItWhateverTheWordsSay() {
        Structured fields = new Structured(
                "Opinion: Acme is late",
                SENTENCE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.of(Genre.NEWS));

        assertThat(EXTRACTOR.extract(fields, Circumstances.UNKNOWN).genre()).isEqualTo(Genre.NEWS);
    }

    @Test
    void extract_structuredWithLanguage_takesIt() {
        Structured fields = new Structured(
                "Title", SENTENCE, List.of(), Optional.empty(), Optional.of("pt-BR"), "", Optional.empty());

        assertThat(EXTRACTOR.extract(fields, Circumstances.UNKNOWN).language()).isEqualTo(new Language("pt-BR", 1));
    }

    @Test
    void extract_structuredWithoutTime_isUnknown() {
        Structured fields =
                new Structured("Title", SENTENCE, List.of(), Optional.empty(), Optional.empty(), "", Optional.empty());

        assertThat(EXTRACTOR
                        .extract(fields, Circumstances.UNKNOWN)
                        .publishTime()
                        .interval())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t\u00a0\u200b\n", "\uFEFF", "\u0000\u0001", "\uD800"})
    void extract_nothing_hasNoBody(String text) {
        Extraction extraction = page(text);

        assertThat(extraction.body()).isEmpty();
        assertThat(extraction.language()).isEqualTo(Language.UNDETERMINED);
    }

    @Test
    void isBodyTooLong_atAndBeyondTheLimit_isTrueBeyondOnly() {
        String limit = "😀".repeat(Extraction.MAX_BODY_CODE_POINTS);

        assertThat(structured(limit).isBodyTooLong()).isFalse();
        assertThat(structured(limit + "a").isBodyTooLong()).isTrue();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void extract_oneHugeLine_isRead() {
        Extraction extraction = page(SENTENCE.repeat(TWO_MEBIBYTES / SENTENCE.length()));

        assertThat(extraction.isBodyTooLong()).isTrue();
        assertThat(extraction.language().code()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b c\n",
                "1 hour ago\n",
                "By Jane Doe\nx y\n",
                "May 17, 2024\nNews\n",
                "photo by\n",
                "....\n",
                "a…\n",
                "\r\n \n"
            })
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void extract_manyShortLines_isLinear(String lines) {
        int repeats = Math.min(200_000, TWO_MEBIBYTES / lines.length());

        assertThat(page(lines.repeat(repeats)).isBodyTooLong()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", " ", "(", "/", "a", "1", ",", "\u0301", "😀", "by by ", "May 1", "'", "\u200d"})
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void extract_hugeRepetition_isLinear(String part) {
        Extraction extraction = page(part.repeat(TWO_MEBIBYTES / part.length()));

        assertThat(extraction.removed().size()).isLessThanOrEqualTo(1);
    }

    @Test
    void extract_rightToLeftPage_keepsItsText() {
        String paragraph =
                "אמר החברה כי הרווח שלה ירד בעשירית ברבעון השני וכי היא תסגור שני מפעלים בשנה הבאה, לפי ההודעה.";

        assertThat(page("\u202B" + paragraph + "\u202C\n\n" + paragraph + "\n").body())
                .contains(paragraph);
    }

    @Test
    void extract_sameDocumentTwice_isTheSame() {
        String page = "Acme Falls After Forecast\n\n" + SENTENCE + "\n\n" + SENTENCE;

        assertThat(page(page)).isEqualTo(page(page));
    }

    private static Extraction structured(String body) {
        return EXTRACTOR.extract(
                new Structured("Title", body, List.of(), Optional.empty(), Optional.of("en"), "", Optional.empty()),
                Circumstances.UNKNOWN);
    }
}
