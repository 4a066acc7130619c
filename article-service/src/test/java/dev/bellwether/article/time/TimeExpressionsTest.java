package dev.bellwether.article.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionsTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** A Saturday, half past two in the afternoon. */
    private static final LocalDateTime NOW = LocalDateTime.parse("2024-05-18T14:30");

    private static final long SEED = 20240518;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45 seconds ago|2024-05-18T14:29:15",
                "2 hrs. ago|2024-05-18T12:30",
                "1 hour, 5 minutes ago|2024-05-18T13:25",
                "about twelve hours ago|2024-05-18T02:30",
                "a week ago|2024-05-11",
                "3 months ago|2024-02-18",
                "Saturday|2024-05-18",
                "last Saturday|2024-05-11",
                "Sunday|2024-05-12",
                "Wed. 3:05 PM|2024-05-15T15:05",
                "yesterday at 9 am|2024-05-17T09:00",
                "Feb. 19 2024|2024-02-19",
                "December 31|2023-12-31",
                "May 19|2024-05-19",
                "May 20|2023-05-20",
                "Friday, May 3rd, 2024|2024-05-03",
                "3 May 2024|2024-05-03",
                "3rd of May 2024|2024-05-03",
                "3-May-2024|2024-05-03",
                "2024/05/03|2024-05-03",
                "31/05/2023|2023-05-31",
                "11.14.2019 09:00 AM|2019-11-14T09:00",
                "17.05.24|2024-05-17",
                "May 17, 2024 • 4:15 PM|2024-05-17T16:15",
                "Nov 19, 20197:05 AM EST|2019-11-19T07:05",
                "12:00 AM ET, Fri May 17, 2024|2024-05-17T00:00",
                "4:15 p.m. ET on May 17, 2024|2024-05-17T16:15",
                "May 17, 2024 16:15 GMT+2|2024-05-17T10:15",
                "May 17, 2024 at 16:15 (CEST)|2024-05-17T10:15",
                "2024-05-17T20:15:07.123+05:30|2024-05-17T10:45:07",
                "2024-05-17 20:15|2024-05-17T20:15",
                "Nov 20 2023, 11:06am ist|2023-11-20T00:36",
                "Feb 29, 2024|2024-02-29"
            })
    void in_writtenTime_isRead(String text, String expected) {
        assertThat(firstOf(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 min read",
                "up 3.12% to $12.30",
                "Model 3",
                "on the 737 Max",
                "Feb 30, 2024",
                "May 2024",
                "12:30",
                "31.12",
                "2024-13-01",
                "25:10 ET",
                "a second look",
                "the sun and the sat nav",
                "marching 5 miles",
                "Black Friday sales",
                "next Monday",
                "ago",
                "last minute deal"
            })
    void in_noTime_isEmpty(String text) {
        assertThat(TimeExpressions.in(text)).isEmpty();
    }

    @Test
    void in_severalTimes_areFoundInOrderWithTheirPlaces() {
        String text = "Published May 17, 2024, updated 2 hours ago";

        List<TimeExpression> found = TimeExpressions.in(text);

        assertThat(found)
                .extracting(each -> text.substring(each.start(), each.end()))
                .containsExactly("May 17, 2024", "2 hours ago");
    }

    @Test
    void in_randomDates_areReadAsTheFormatterWroteThem() {
        Random random = new Random(SEED);
        List<DateTimeFormatter> formats = List.of(
                DateTimeFormatter.ofPattern("MMMM d, yyyy 'at' h:mm a", Locale.US),
                DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm", Locale.US),
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.US),
                DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm a", Locale.US),
                DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.US));
        for (int i = 0; i < 2_000; i++) {
            LocalDateTime time = LocalDateTime.of(1995, 1, 1, 0, 0).plusMinutes(random.nextInt(20_000_000));
            String text = formats.get(random.nextInt(formats.size())).format(time);

            assertThat(firstOf(text))
                    .as("%s, seed %d", text, SEED)
                    .isEqualTo(time.atZone(NEW_YORK).toLocalDateTime().toString());
        }
    }

    @Test
    void in_randomElapsedHours_spanTheHourThatRoundsDownToThem() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            Duration age = Duration.ofSeconds(1 + random.nextInt(86_400));
            Instant fetch = NOW.atZone(NEW_YORK).toInstant().plusSeconds(random.nextInt(100_000_000));
            String shown = age.toHours() + (age.toHours() == 1 ? " hour ago" : " hours ago");

            Reading reading = TimeExpressions.in(shown).get(0).read(fetch, NEW_YORK);

            assertThat(reading.interval().contains(fetch.minus(age)))
                    .as("%s for %s, seed %d", shown, age, SEED)
                    .isTrue();
            assertThat(Duration.between(
                            reading.interval().earliest(), reading.interval().latest()))
                    .isEqualTo(Duration.ofHours(1));
        }
    }

    @Test
    void in_randomElapsedDays_holdBothWaysOfCounting() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            Instant fetch = NOW.atZone(NEW_YORK).toInstant().plusSeconds(random.nextInt(100_000_000));
            Instant published = fetch.minusSeconds(86_400 + random.nextInt(2_000_000));
            long elapsed = Duration.between(published, fetch).toDays();
            long calendar = ChronoUnit.DAYS.between(
                    published.atZone(NEW_YORK).toLocalDate(),
                    fetch.atZone(NEW_YORK).toLocalDate());

            for (long days : List.of(elapsed, calendar)) {
                Reading reading = TimeExpressions.in(days + " days ago").get(0).read(fetch, NEW_YORK);
                // An hour of summer time lies between the two.
                TimeInterval interval = reading.interval();
                TimeInterval wide = new TimeInterval(
                        interval.earliest().minusSeconds(3_600),
                        interval.latest().plusSeconds(3_600));
                assertThat(wide.contains(published))
                        .as("%d days ago, %s at %s, seed %d", days, published, fetch, SEED)
                        .isTrue();
            }
        }
    }

    @Test
    void in_randomRubbish_neverFailsAndStaysInBounds() {
        Random random = new Random(SEED);
        List<String> parts = List.of(
                "May", "1", "31", "2024", "/", "-", ".", ":", " ", " ", "am", "p.m.", "ago", "hours", "last", "Friday",
                "T", "Z", "(", "EST", "+", "٣", "😀", "\u0000", "30", "29", "Feb", ",", "at", "999", "0");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(12, 0, parts.size()).mapToObj(parts::get).forEach(text::append);

            for (TimeExpression found : TimeExpressions.in(text.toString())) {
                assertThat(found.start()).isBetween(0, found.end() - 1);
                assertThat(found.end()).isLessThanOrEqualTo(text.length());
                assertThatCode(() -> found.read(NOW.atZone(NEW_YORK).toInstant(), NEW_YORK))
                        .as("%s, seed %d", text, SEED)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void in_hugeText_isLinear() {
        assertThat(TimeExpressions.in("May 17, , - ".repeat(100_000))).hasSize(100_000);
    }

    @Test
    void in_casesOfTheEvaluation_areAllRead() throws IOException {
        String folder = System.getenv("BELLWETHER_EVALUATION_DATA");
        assumeTrue(folder != null, "BELLWETHER_EVALUATION_DATA does not name the evaluation data: skipped");
        Path cases = Path.of(folder, "dates", "relative-time-cases.tsv");
        assumeTrue(Files.isReadable(cases), cases + " is not there: skipped");

        List<String> rows = Files.readAllLines(cases).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("text\t"))
                .toList();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(32).allSatisfy(row -> {
            String[] cells = row.split("\t", -1);
            assertThat(firstOf(cells[0])).as(cells[0]).isEqualTo(cells[1]);
        });
    }

    /** Its latest instant, or its day; empty if there is none. */
    private static String firstOf(String text) {
        List<TimeExpression> found = TimeExpressions.in(text);
        if (found.isEmpty()) {
            return "";
        }
        Reading reading = found.get(0).read(NOW.atZone(NEW_YORK).toInstant(), NEW_YORK);
        Instant latest = reading.interval().latest();
        return reading.precision() == Precision.DAY
                ? latest.minusNanos(1).atZone(NEW_YORK).toLocalDate().toString()
                : latest.atZone(NEW_YORK).toLocalDateTime().toString();
    }
}
