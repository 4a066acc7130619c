package dev.bellwether.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.cli.failure.Refused;
import dev.bellwether.cli.time.DurationText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seeds that ship, and what is refused of others. */
class SeedsTest {
    private static final Path SHIPPED = Path.of("..", "seeds");
    private static final Pattern DAY = Pattern.compile("/(\\d{4})/(\\d{2})/(\\d{2})/");
    private static final Pattern AGO = Pattern.compile("(\\d+) (minutes?|hours?) ago");

    @Test
    void shipped_hasFourteenPagesOfEveryFormThatCanBeRead() {
        Seeds seeds = Seeds.read(SHIPPED);

        assertThat(seeds.pages()).hasSize(14);
        assertThat(seeds.pages().stream().map(page -> seeds.content(page).getContentCase()))
                .contains(
                        RawDocument.ContentCase.PAGE_TEXT,
                        RawDocument.ContentCase.HTML,
                        RawDocument.ContentCase.STRUCTURED);
        assertThat(seeds.pages().stream().map(SeedPage::id)).doesNotHaveDuplicates();
        assertThat(seeds.pages().stream().filter(page -> !page.id().equals("correction")))
                .extracting(SeedPage::uri)
                .doesNotHaveDuplicates();
    }

    @Test
    void shipped_copyComesAfterItsOriginal() {
        Seeds seeds = Seeds.read(SHIPPED);

        assertThat(seeds.pages().stream().map(SeedPage::id)).containsSubsequence("fall", "copy");
        assertThat(seeds.pages().stream().map(SeedPage::id)).containsSubsequence("rise", "correction", "syndicated");
    }

    /** A Thursday evening; a second before midnight; New Year; a Sunday; the hour that daylight saving skips in New York. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-19T18:40:00Z",
                "2026-06-30T23:59:59Z",
                "2027-01-01T00:10:00Z",
                "2026-11-22T12:00:00Z",
                "2026-03-08T07:05:00Z"
            })
    void times_atAnyInstant_agreeWithEachOtherAndWithThePage(String now) {
        Instant load = Instant.parse(now);
        Seeds seeds = Seeds.read(SHIPPED);

        for (SeedPage page : seeds.pages()) {
            Instant fetched = page.fetchTime(load);
            Instant published = load.minus(DurationText.parse(page.published()));

            assertThat(fetched).as(page.id()).isBefore(load);
            assertThat(Duration.between(fetched, load)).as(page.id()).isLessThan(Duration.ofHours(1));
            RawDocument content = seeds.content(page);
            if (content.hasPageText()) {
                Duration said = ago(content.getPageText());
                Duration unit = said.toHours() > 0 ? Duration.ofHours(1) : Duration.ofMinutes(1);
                assertThat(Duration.between(published, fetched))
                        .as(page.id() + " says " + said)
                        .isGreaterThanOrEqualTo(said)
                        .isLessThan(said.plus(unit));
            }
            assertThat(day(page.uri(load), published))
                    .as(page.id())
                    .isEqualTo(published.atZone(SeedPage.ZONE).toLocalDate());
        }
    }

    @Test
    void expectation_ofUnknownPage_isNamed(@TempDir Path folder) throws IOException {
        copy(SHIPPED, folder);
        Path file = folder.resolve("expected-alerts.yaml");
        Files.writeString(file, Files.readString(file).replace("page: rise", "page: ryse"));

        assertThatThrownBy(() -> Seeds.read(folder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("page 'ryse' is not in manifest.yaml");
    }

    @Test
    void manifest_withMisspelledField_isNamedWithItsLine(@TempDir Path folder) throws IOException {
        copy(SHIPPED, folder);
        Path file = folder.resolve("manifest.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("fetched:", "fetchd:"));

        assertThatThrownBy(() -> Seeds.read(folder))
                .isInstanceOf(Refused.class)
                .hasMessageMatching("(?s).*manifest\\.yaml:\\d+:\\d+: .*fetched.*");
    }

    @Test
    void documents_ofPagesWithATimeOfTheirOwn_sayWhenTheyWerePublished() {
        Instant load = Instant.parse("2026-02-19T18:40:00Z");
        Seeds seeds = Seeds.read(SHIPPED);

        for (SeedPage page : seeds.pages()) {
            RawDocument document = page.document(seeds.content(page), load);
            String html = document.getHtml().toStringUtf8();
            assertThat(html).as(page.id()).doesNotContain("{published}");
            if (document.hasHtml() && !page.id().equals("undated")) {
                assertThat(html).as(page.id()).contains(page.publishTime(load).toString());
            }
            if (document.hasStructured()) {
                assertThat(document.getStructured().getPublishTime().getSeconds())
                        .isEqualTo(page.publishTime(load).getEpochSecond());
            }
        }
    }

    private static Duration ago(String text) {
        Matcher matcher = AGO.matcher(text);
        assertThat(matcher.find()).as("a relative time").isTrue();
        long count = Long.parseLong(matcher.group(1));
        return matcher.group(2).startsWith("hour") ? Duration.ofHours(count) : Duration.ofMinutes(count);
    }

    /** The day in the address; the day of publication where there is none. */
    private static LocalDate day(String uri, Instant published) {
        Matcher matcher = DAY.matcher(uri);
        return matcher.find()
                ? LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)))
                : published.atZone(SeedPage.ZONE).toLocalDate();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
