package dev.bellwether.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.alert.condition.Outcome;
import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.watchlist.Memberships;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private final Analysis analysis = SomeNews.at(SomeNews.NOON).analysis();

    @Test
    void match_conditionThatHolds_isAMatchWithItsReasons() {
        List<Match> matches = Matcher.match(
                analysis,
                List.of(SomeNews.live("sentiment.score <= -0.2 && phrase(\"going concern\")", "", "")),
                Memberships.NONE);

        assertThat(matches).singleElement().satisfies(match -> {
            assertThat(match.severity()).isEqualTo(Severity.INFO);
            assertThat(match.reasons()).contains(new Reason("sentiment.score", "-0.62"));
        });
    }

    @Test
    void match_conditionThatDoesNotHold_isNone() {
        assertThat(Matcher.match(analysis, List.of(SomeNews.live("sentiment.score <= -0.9", "", "")), Memberships.NONE))
                .isEmpty();
    }

    @Test
    void match_tiers_makeTheSeverity() {
        String bad = "sentiment.score < -0.5";
        String worse = "sentiment.score < -0.9";

        assertThat(Matcher.match(
                        analysis,
                        List.of(
                                SomeNews.live("true", bad, worse),
                                SomeNews.live("true", worse, bad),
                                SomeNews.live("true", worse, worse)),
                        Memberships.NONE))
                .extracting(Match::severity)
                .containsExactly(Severity.CRITICAL, Severity.WARNING, Severity.INFO);
    }

    @Test
    void match_uncertainSentiment_neverFires() {
        Analysis uncertain = SomeNews.at(SomeNews.NOON)
                .sentiment(-0.3, Sentiment.Label.UNCERTAIN)
                .analysis();

        assertThat(Matcher.match(uncertain, List.of(SomeNews.live("true", "", "")), Memberships.NONE))
                .isEmpty();
        Outcome outcome = Matcher.explain(
                uncertain,
                uncertain.entities().get(0),
                SomeNews.live("true", "", ""),
                uncertain.words(),
                Memberships.NONE);
        assertThat(outcome.held()).isFalse();
        assertThat(outcome.reasons()).containsExactly(new Reason("sentiment.label", "\"UNCERTAIN\""));
    }

    @Test
    void id_ofTheSameMatch_isTheSameAndOfVersionEight() {
        UUID first = Matcher.match(analysis, List.of(SomeNews.live("true", "", "")), Memberships.NONE)
                .get(0)
                .id();
        UUID second = Matcher.match(analysis, List.of(SomeNews.live("true", "", "")), Memberships.NONE)
                .get(0)
                .id();
        UUID other = Matcher.match(
                        SomeNews.at(SomeNews.NOON).revision(2).analysis(),
                        List.of(SomeNews.live("true", "", "")),
                        Memberships.NONE)
                .get(0)
                .id();

        UUID again = Matcher.match(
                        SomeNews.at(SomeNews.NOON.plusSeconds(1)).analysis(),
                        List.of(SomeNews.live("true", "", "")),
                        Memberships.NONE)
                .get(0)
                .id();

        assertThat(first).isEqualTo(second).isNotEqualTo(other).isNotEqualTo(again);
        assertThat(first.version()).isEqualTo(8);
        assertThat(first.variant()).isEqualTo(2);
    }

    @Test
    void age_ofUnknownTime_isZeroAndSaidToBeUnknown() {
        Analysis unknown =
                SomeNews.at(SomeNews.NOON).published(PublishTime.unknown()).analysis();

        assertThat(unknown.age()).isZero();
        assertThat(Matcher.match(unknown, List.of(SomeNews.live("!article.time_known", "", "")), Memberships.NONE))
                .hasSize(1);
    }

    @Test
    void age_ofTimeALittleAhead_isNotNegative() {
        Analysis ahead = SomeNews.at(SomeNews.NOON)
                .published(new PublishTime(Optional.of(SomeNews.NOON.plus(Duration.ofMinutes(4))), true))
                .analysis();

        assertThat(ahead.age()).isZero();
    }
}
