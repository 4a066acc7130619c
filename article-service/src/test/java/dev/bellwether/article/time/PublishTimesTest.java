package dev.bellwether.article.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bellwether.article.time.Evidence.Method;
import dev.bellwether.article.time.PublishTime.Flag;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishTimesTest {
    private static final Instant FETCH = Instant.parse("2024-05-17T20:30:00Z");
    private static final Optional<URI> SAME_DAY = uri("/2024/05/17/a-story");
    private static final Optional<URI> DAY_BEFORE = uri("/2024/05/16/a-story");

    private final PublishTimes times = new PublishTimes(PublishTimes.DEFAULT_ZONE);

    @Test
    void written_stampWithZone_isTheMinuteUntilIt() {
        PublishTime time = written("Published May 17, 2024 at 4:15 p.m. EDT");

        assertThat(time.interval()).contains(interval("2024-05-17T20:14:00Z", "2024-05-17T20:15:00Z"));
        assertThat(time.precision()).isEqualTo(Precision.MINUTE);
        assertThat(time.flags()).isEmpty();
    }

    @Test
    void written_stampWithoutZone_isReadInTheAssumedOne() {
        PublishTimes berlin = new PublishTimes(ZoneId.of("Europe/Berlin"));

        PublishTime time = berlin.written(List.of("17.05.2024, 16:15"), Optional.empty(), Optional.of(FETCH));

        assertThat(latest(time)).isEqualTo("2024-05-17T14:15:00Z");
        assertThat(time.flags()).containsExactly(Flag.TIME_ZONE_ASSUMED);
    }

    @Test
    void written_stampAheadOfTheFetch_isRefused() {
        PublishTime time = written("May 17, 2024 4:36 PM EDT");

        assertThat(time.interval()).isEmpty();
        assertThat(time.flags()).containsExactly(Flag.FUTURE_REFUSED);
        assertThat(time.evidence()).extracting(Evidence::used).containsExactly(false);
    }

    @Test
    void written_stampALittleAheadOfTheFetch_isBelieved() {
        assertThat(latest(written("May 17, 2024 4:35 PM EDT"))).isEqualTo("2024-05-17T20:35:00Z");
    }

    @Test
    void written_dayOfTheFetch_endsAtTheFetch() {
        PublishTime time = written("May 17, 2024");

        assertThat(time.interval()).contains(interval("2024-05-17T04:00:00Z", FETCH.toString()));
        assertThat(time.precision()).isEqualTo(Precision.DAY);
        assertThat(time.flags()).isEmpty();
    }

    @Test
    void written_updateAfterPublication_boundsItOnly() {
        PublishTime time = written("Published May 17, 2024", "Updated 3:05 PM ET");

        assertThat(time.interval()).contains(interval("2024-05-17T04:00:00Z", "2024-05-17T19:05:00Z"));
        assertThat(time.precision()).isEqualTo(Precision.DAY);
    }

    @Test
    void written_updateBeforePublicationInTheLine_isStillTheUpdate() {
        PublishTime time = written("Updated May 17, 2024 9:38 am ET, Posted May 16, 2024 8:11 pm ET");

        assertThat(latest(time)).isEqualTo("2024-05-17T00:11:00Z");
        assertThat(time.precision()).isEqualTo(Precision.MINUTE);
    }

    @Test
    void written_updateAlone_isTaken() {
        assertThat(latest(written("Updated 3:05 PM ET"))).isEqualTo("2024-05-17T19:05:00Z");
    }

    @Test
    void written_labelOnTheLineAbove_counts() {
        PublishTime time = written("May 15, 2024", "Published", "May 16, 2024");

        assertThat(time.interval()).contains(interval("2024-05-16T04:00:00Z", "2024-05-17T04:00:00Z"));
    }

    @Test
    void written_relativeTextInTheDayOfTheUri_narrowsIt() {
        PublishTime time = times.written(List.of("2 hours ago"), SAME_DAY, Optional.of(FETCH));

        assertThat(time.interval()).contains(interval("2024-05-17T17:30:00Z", "2024-05-17T18:30:00Z"));
        assertThat(time.precision()).isEqualTo(Precision.HOUR);
        assertThat(time.flags()).isEmpty();
    }

    @Test
    void written_relativeTextOutsideTheDayOfTheUri_isContradicted() {
        PublishTime time = times.written(List.of("2 hours ago"), DAY_BEFORE, Optional.of(FETCH));

        assertThat(time.interval()).contains(interval("2024-05-16T04:00:00Z", "2024-05-17T04:00:00Z"));
        assertThat(time.flags()).containsExactly(Flag.RELATIVE_TIME_CONTRADICTED);
        assertThat(time.evidence())
                .extracting(Evidence::method, Evidence::used)
                .containsExactly(tuple(Method.URL_PATH, true), tuple(Method.RELATIVE_TEXT, false));
    }

    @Test
    void written_relativeTextAcrossTheEdgeOfTheDay_isCutAtIt() {
        Instant fetch = Instant.parse("2024-05-17T05:30:00Z");

        PublishTime time = times.written(List.of("1 hour ago"), SAME_DAY, Optional.of(fetch));

        assertThat(time.interval()).contains(interval("2024-05-17T04:00:00Z", "2024-05-17T04:30:00Z"));
    }

    @Test
    void written_unlabelledDateOtherThanTheUri_isUnused() {
        PublishTime time = times.written(List.of("May 10, 2024"), DAY_BEFORE, Optional.of(FETCH));

        assertThat(time.interval()).contains(interval("2024-05-16T04:00:00Z", "2024-05-17T04:00:00Z"));
        assertThat(time.flags()).isEmpty();
    }

    @Test
    void written_dayWithoutYearAndFetchTime_tellsNothing() {
        PublishTime time = times.written(List.of("May 17"), Optional.empty(), Optional.empty());

        assertThat(time.interval()).isEmpty();
        assertThat(time.flags()).containsExactly(Flag.RELATIVE_TIME_UNANCHORED);
    }

    @Test
    void written_nothing_isUnknownWithoutFlags() {
        PublishTime time = written();

        assertThat(time).isEqualTo(new PublishTime(Optional.empty(), Precision.UNSPECIFIED, List.of(), Set.of()));
    }

    @Test
    void written_dayOfSummerTime_hasTwentyThreeHours() {
        PublishTime time = times.written(List.of(), uri("/2024/03/10/x"), Optional.empty());

        TimeInterval day = time.interval().orElseThrow();
        assertThat(Duration.between(day.earliest(), day.latest())).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void stated_time_isTakenToTheSecond() {
        Instant stated = Instant.parse("2024-05-17T12:00:00Z");

        PublishTime time = times.stated(Optional.of(stated), DAY_BEFORE, Optional.of(FETCH));

        assertThat(time.interval().map(TimeInterval::latest)).contains(stated);
        assertThat(time.precision()).isEqualTo(Precision.SECOND);
        assertThat(time.evidence())
                .extracting(Evidence::method, Evidence::used)
                .containsExactly(tuple(Method.STATED, true), tuple(Method.URL_PATH, false));
    }

    @Test
    void stated_futureTime_isRefused() {
        PublishTime time = times.stated(Optional.of(FETCH.plusSeconds(301)), Optional.empty(), Optional.of(FETCH));

        assertThat(time.interval()).isEmpty();
        assertThat(time.flags()).containsExactly(Flag.FUTURE_REFUSED);
    }

    @Test
    void written_randomLines_neverLieAfterTheFetchNorOutsideUsedEvidence() {
        long seed = 4711;
        Random random = new Random(seed);
        List<String> lines = List.of(
                "3 hours ago",
                "yesterday",
                "Published May 17, 2024",
                "Updated 3:05 PM ET",
                "May 16, 2024 7:00 am",
                "2024-05-17T20:15:00Z",
                "Friday",
                "last week",
                "May 18, 2024",
                "2 days ago",
                "Updated May 17, 2024");
        for (int i = 0; i < 5_000; i++) {
            List<String> chosen = random.ints(random.nextInt(5), 0, lines.size())
                    .mapToObj(lines::get)
                    .toList();
            Optional<URI> uri = random.nextBoolean() ? SAME_DAY : Optional.empty();

            PublishTime time = times.written(chosen, uri, Optional.of(FETCH));

            time.interval().ifPresent(interval -> {
                assertThat(interval.latest()).as("%s, seed %d", chosen, seed).isBeforeOrEqualTo(FETCH.plusSeconds(300));
                assertThat(time.evidence()).as("%s, seed %d", chosen, seed).anyMatch(Evidence::used);
                assertThat(time.evidence().stream().filter(Evidence::used))
                        .allMatch(
                                used -> !used.interval().orElseThrow().latest().isBefore(interval.latest()));
            });
        }
    }

    private PublishTime written(String... lines) {
        return times.written(List.of(lines), Optional.empty(), Optional.of(FETCH));
    }

    private static String latest(PublishTime time) {
        return time.interval().orElseThrow().latest().toString();
    }

    private static TimeInterval interval(String earliest, String latest) {
        return new TimeInterval(Instant.parse(earliest), Instant.parse(latest));
    }

    private static Optional<URI> uri(String path) {
        return Optional.of(URI.create("https://news.example" + path));
    }
}
