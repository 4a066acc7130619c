package dev.bellwether.article.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bellwether.article.extract.RemovedBlock.Reason;
import dev.bellwether.article.time.Evidence;
import dev.bellwether.article.time.Evidence.Method;
import dev.bellwether.article.time.Precision;
import dev.bellwether.article.time.PublishTime;
import dev.bellwether.article.time.PublishTime.Flag;
import dev.bellwether.article.time.PublishTimes;
import dev.bellwether.article.time.TimeInterval;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page that the product was asked for. Its text is not ours to keep: it is read from where BELLWETHER_SEED says, and known by hashes. */
class SeedExtractionTest {
    private static final Instant LIVE = Instant.parse("2026-02-19T18:40:00Z");
    private static final Optional<URI> DATED_URI =
            Optional.of(URI.create("https://news.example/2026/02/19/some-story/"));

    private static String seed = "";

    @BeforeAll
    static void readSeed() throws IOException {
        String path = System.getenv("BELLWETHER_SEED");
        assumeTrue(
                path != null && Files.isReadable(Path.of(path)),
                "BELLWETHER_SEED does not name the seed page: skipped");
        seed = Files.readString(Path.of(path));
    }

    @Test
    void extract_seed_findsTheTitle() {
        assertThat(sha256(extracted().title()))
                .isEqualTo("b9b4f5894abf281ab81abf3f21637b39e84f6098b074dca065c0c72f291c6ffb");
    }

    @Test
    void extract_seed_findsTheBodyExactly() {
        String body = extracted().body();

        assertThat(body.split("\n\n", -1)).hasSize(6);
        assertThat(body.split("\\s+", -1)).hasSize(479);
        assertThat(sha256(body)).isEqualTo("48f64cfdce071c9ae9ff698e194e6065d027bed78c561b28b044790765a70b9b");
    }

    @Test
    void extract_seed_findsTheAuthor() {
        assertThat(extracted().authors())
                .singleElement()
                .satisfies(author -> assertThat(sha256(author))
                        .isEqualTo("59d8e7df95538d1a59471bf02deab84065f02d88c9b380a619d8b0ba45105d5d"));
    }

    @Test
    void extract_seed_removesFourBlocksWithReasons() {
        assertThat(extracted().removed())
                .extracting(RemovedBlock::text, RemovedBlock::reason)
                .containsExactly(
                        tuple("1 hour ago", Reason.RELATIVE_TIME),
                        tuple("1 min read", Reason.READING_TIME),
                        tuple("author avatar", Reason.IMAGE_ALT),
                        tuple("Don't Miss", Reason.RELATED_HEADING));
    }

    @Test
    void extract_seed_spansHoldTheRemovedText() {
        assertThat(extracted().removed())
                .allSatisfy(block -> assertThat(textAt(block.span())).isEqualTo(block.text()));
    }

    @Test
    void extract_seed_isEnglish() {
        assertThat(extracted().language().code()).isEqualTo("en");
    }

    @Test
    void publishTime_liveWithoutUri_isTheHourBeforeTheLast() {
        PublishTime time = publishTime(Optional.empty(), Optional.of(LIVE));

        assertThat(time.interval()).contains(interval("2026-02-19T16:40:00Z", "2026-02-19T17:40:00Z"));
        assertThat(time.precision()).isEqualTo(Precision.HOUR);
        assertThat(time.evidence())
                .extracting(Evidence::method, Evidence::text, Evidence::used)
                .containsExactly(tuple(Method.RELATIVE_TEXT, "1 hour ago", true));
        assertThat(time.flags()).isEmpty();
    }

    @Test
    void publishTime_withoutFetchTime_isUnknown() {
        PublishTime time = publishTime(Optional.empty(), Optional.empty());

        assertThat(time.interval()).isEmpty();
        assertThat(time.precision()).isEqualTo(Precision.UNSPECIFIED);
        assertThat(time.flags()).containsExactly(Flag.RELATIVE_TIME_UNANCHORED);
    }

    @Test
    void publishTime_uriOfAnotherDayThanTheRelativeText_isTheDayOfTheUri() {
        PublishTime time = publishTime(DATED_URI, Optional.of(Instant.parse("2026-11-22T15:00:00Z")));

        assertIsTheDay(time);
        assertThat(time.evidence())
                .extracting(Evidence::method, Evidence::used)
                .containsExactly(tuple(Method.URL_PATH, true), tuple(Method.RELATIVE_TEXT, false));
        assertThat(time.flags()).containsExactly(Flag.RELATIVE_TIME_CONTRADICTED);
    }

    @Test
    void publishTime_uriWithoutFetchTime_isTheDayOfTheUri() {
        PublishTime time = publishTime(DATED_URI, Optional.empty());

        assertIsTheDay(time);
        assertThat(time.flags()).containsExactly(Flag.RELATIVE_TIME_UNANCHORED);
    }

    @Test
    void publishTime_uriAndLiveFetch_isTheirIntersection() {
        PublishTime time = publishTime(DATED_URI, Optional.of(LIVE));

        assertThat(time.interval()).contains(interval("2026-02-19T16:40:00Z", "2026-02-19T17:40:00Z"));
        assertThat(time.precision()).isEqualTo(Precision.HOUR);
        assertThat(time.evidence()).allMatch(Evidence::used);
        assertThat(time.flags()).isEmpty();
    }

    private static void assertIsTheDay(PublishTime time) {
        LocalDate day = LocalDate.of(2026, 2, 19);
        assertThat(time.interval())
                .contains(new TimeInterval(
                        day.atStartOfDay(PublishTimes.DEFAULT_ZONE).toInstant(),
                        day.plusDays(1).atStartOfDay(PublishTimes.DEFAULT_ZONE).toInstant()));
        assertThat(time.precision()).isEqualTo(Precision.DAY);
    }

    private static TimeInterval interval(String earliest, String latest) {
        return new TimeInterval(Instant.parse(earliest), Instant.parse(latest));
    }

    private static Extraction extracted() {
        return Extractors.page(seed);
    }

    private static PublishTime publishTime(Optional<URI> uri, Optional<Instant> fetchTime) {
        return Extractors.EXTRACTOR
                .extract(new Document.PageText(seed), new Circumstances(uri, fetchTime))
                .publishTime();
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String textAt(TextSpan span) {
        return seed.substring(seed.offsetByCodePoints(0, span.start()), seed.offsetByCodePoints(0, span.end()));
    }
}
