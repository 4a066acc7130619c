package dev.bellwether.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.PublishTime;
import dev.bellwether.alert.match.Sentiment;
import dev.bellwether.alert.match.SomeNews;
import dev.bellwether.alert.subscription.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StagesTest {

    private static final Instant NOON = SomeNews.NOON;
    private final MemoryHistory history = new MemoryHistory();
    private Policy policy = Policy.standard();

    private Match match(SomeNews news, Severity severity) {
        var analysis = news.analysis();
        return new Match(
                SomeNews.subscription(policy), analysis, analysis.entities().get(0), severity, List.of());
    }

    private Verdict decide(SomeNews news, Severity severity) {
        return Stages.decide(List.of(match(news, severity)), history).get(0).last();
    }

    private Verdict.Outcome decide(SomeNews news) {
        return decide(news, Severity.INFO).outcome();
    }

    private static SomeNews story(int number, Instant time) {
        return SomeNews.at(time).article("articles/" + number).story("stories/" + number);
    }

    @Test
    void decide_ofARetractedText_tellsNobodyWhateverElseHolds() {
        Decision decision = Stages.decide(List.of(match(story(1, NOON).retracted(NOON), Severity.INFO)), history)
                .get(0);

        assertThat(decision.verdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.stage()).isEqualTo(Verdict.Stage.RETRACTION);
            assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.RETRACTED);
        });
    }

    @Test
    void freshFirstArticle_isToldAndEveryStageIsKept() {
        Decision decision = Stages.decide(List.of(match(story(1, NOON), Severity.INFO)), history)
                .get(0);

        assertThat(decision.isTold()).isTrue();
        assertThat(decision.verdicts()).extracting(Verdict::stage).containsExactly(Verdict.Stage.values());
    }

    @Test
    void backfill_isNotTold() {
        assertThat(decide(story(1, NOON).backfill())).isEqualTo(Verdict.Outcome.BACKFILL);
    }

    @Test
    void laterRevision_isNotToldByDefault() {
        assertThat(decide(story(1, NOON).revision(2))).isEqualTo(Verdict.Outcome.REVISION);
    }

    @Test
    void secondAnalysisOfTheSameRevision_isNotToldByDefault() {
        assertThat(decide(story(1, NOON).again())).isEqualTo(Verdict.Outcome.REVISION);
    }

    @Test
    void revisionOfAToldArticle_whereRevisionsAreWanted_isTold() {
        policy = new Policy(Policy.DEFAULT_MAX_AGE, Duration.ZERO, false, false, true);
        decide(story(1, NOON));

        assertThat(decide(story(1, NOON.plusSeconds(60)).revision(2))).isEqualTo(Verdict.Outcome.NOTIFIED);
    }

    @Test
    void articleOfAPastDay_ingestedToday_isStale() {
        Instant end = Instant.parse("2026-02-20T00:00:00Z");
        Instant ingested = Instant.parse("2026-11-22T10:00:00Z");
        SomeNews news = story(1, ingested).published(new PublishTime(Optional.of(end), false));

        Verdict verdict = decide(news, Severity.INFO);

        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.STALE);
        assertThat(verdict.detail()).isEqualTo("published 275 d before, at most 24 h is allowed");
    }

    @Test
    void articleOfTodayByItsDay_isFreshFromTheFirstSight() {
        Instant endOfDay = Instant.parse("2026-03-03T00:00:00Z");
        policy = new Policy(Duration.ofMinutes(5), Policy.DEFAULT_COOLDOWN, false, false, false);

        assertThat(decide(story(1, NOON).published(new PublishTime(Optional.of(endOfDay), false))))
                .isEqualTo(Verdict.Outcome.NOTIFIED);
    }

    @Test
    void articleOfYesterdayByItsDay_isJudgedByTheEndOfYesterday() {
        Instant endOfYesterday = Instant.parse("2026-03-02T00:00:00Z");
        policy = new Policy(Duration.ofHours(11), Policy.DEFAULT_COOLDOWN, false, false, false);

        assertThat(decide(story(1, NOON).published(new PublishTime(Optional.of(endOfYesterday), false))))
                .isEqualTo(Verdict.Outcome.STALE);
    }

    @Test
    void preciseTime_atTheGreatestAge_isToldAndOneNanosecondOlderIsNot() {
        Instant limit = NOON.minus(Policy.DEFAULT_MAX_AGE);

        assertThat(decide(story(1, NOON).published(new PublishTime(Optional.of(limit), true))))
                .isEqualTo(Verdict.Outcome.NOTIFIED);
        assertThat(decide(story(2, NOON).published(new PublishTime(Optional.of(limit.minusNanos(1)), true))))
                .isEqualTo(Verdict.Outcome.STALE);
    }

    @Test
    void unknownTime_isNotToldUnlessAllowed() {
        assertThat(decide(story(1, NOON).published(PublishTime.unknown()))).isEqualTo(Verdict.Outcome.TIME_UNKNOWN);

        policy = new Policy(Policy.DEFAULT_MAX_AGE, Policy.DEFAULT_COOLDOWN, false, true, false);
        assertThat(decide(story(2, NOON).published(PublishTime.unknown()))).isEqualTo(Verdict.Outcome.NOTIFIED);
    }

    @Test
    void unknownTimeAllowed_firstSeenLongAgo_isStale() {
        policy = new Policy(Policy.DEFAULT_MAX_AGE, Policy.DEFAULT_COOLDOWN, false, true, false);
        SomeNews news = story(1, NOON).published(PublishTime.unknown()).firstSeen(NOON.minus(Duration.ofDays(2)));

        assertThat(decide(news)).isEqualTo(Verdict.Outcome.STALE);
    }

    @Test
    void copyOfAToldStory_isNotTold() {
        decide(story(1, NOON));

        assertThat(decide(story(2, NOON.plus(Duration.ofDays(3))).story("stories/1")))
                .isEqualTo(Verdict.Outcome.DUPLICATE_STORY);
    }

    @Test
    void copyOfAStoryThatWasSuppressed_isTold() {
        decide(story(1, NOON).backfill());

        assertThat(decide(story(2, NOON).story("stories/1"))).isEqualTo(Verdict.Outcome.NOTIFIED);
    }

    @Test
    void everyCopy_whereWanted_isToldAfterTheCooldown() {
        policy = new Policy(Policy.DEFAULT_MAX_AGE, Duration.ZERO, true, false, false);
        decide(story(1, NOON));

        assertThat(decide(story(2, NOON).story("stories/1"))).isEqualTo(Verdict.Outcome.NOTIFIED);
    }

    @Test
    void cooldown_endsExactlyAfterItsLength() {
        decide(story(1, NOON));

        assertThat(decide(story(2, NOON.plus(Policy.DEFAULT_COOLDOWN).minusNanos(1))))
                .isEqualTo(Verdict.Outcome.COOLDOWN);
        assertThat(decide(story(3, NOON.plus(Policy.DEFAULT_COOLDOWN)))).isEqualTo(Verdict.Outcome.NOTIFIED);
    }

    @Test
    void analysisOlderThanWhatWasTold_waitsOnlyWhereThereIsAWait() {
        decide(story(1, NOON));

        assertThat(decide(story(2, NOON.minusSeconds(1)))).isEqualTo(Verdict.Outcome.COOLDOWN);
        policy = new Policy(Policy.DEFAULT_MAX_AGE, Duration.ZERO, false, false, false);
        assertThat(decide(story(3, NOON.minusSeconds(1)))).isEqualTo(Verdict.Outcome.NOTIFIED);
    }

    @Test
    void suppressedMatches_doNotSlideTheCooldown() {
        decide(story(1, NOON));
        decide(story(2, NOON.plus(Duration.ofHours(5))));

        assertThat(decide(story(3, NOON.plus(Duration.ofHours(6))))).isEqualTo(Verdict.Outcome.NOTIFIED);
    }

    @Test
    void higherSeverity_breaksTheCooldownAndTheSameDoesNot() {
        decide(story(1, NOON), Severity.WARNING);

        assertThat(decide(story(2, NOON), Severity.WARNING).outcome()).isEqualTo(Verdict.Outcome.COOLDOWN);
        assertThat(decide(story(3, NOON), Severity.CRITICAL).outcome()).isEqualTo(Verdict.Outcome.NOTIFIED);
        assertThat(decide(story(4, NOON), Severity.WARNING).outcome()).isEqualTo(Verdict.Outcome.COOLDOWN);
    }

    @Test
    void flipOfSign_breaksTheCooldownAndNeutralDoesNot() {
        decide(story(1, NOON));

        assertThat(decide(story(2, NOON).sentiment(0.05, Sentiment.Label.NEUTRAL)))
                .isEqualTo(Verdict.Outcome.COOLDOWN);
        assertThat(decide(story(3, NOON).sentiment(0.6, Sentiment.Label.POSITIVE)))
                .isEqualTo(Verdict.Outcome.NOTIFIED);
    }

    @Test
    void sameMatchTwice_isDecidedOnce() {
        Match match = match(story(1, NOON), Severity.INFO);

        assertThat(Stages.decide(List.of(match, match), history)).hasSize(1);
        assertThat(Stages.decide(List.of(match), history)).isEmpty();
    }

    /** Against the rules written out once more over the whole list of what was told. */
    @Test
    void decisions_onRandomNews_agreeWithAListOfAllThatWasTold() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            MemoryHistory memory = new MemoryHistory();
            List<Match> told = new ArrayList<>();
            Instant time = NOON;
            for (int i = 0; i < 40; i++) {
                time = time.plus(Duration.ofMinutes(random.nextInt(300)));
                boolean up = random.nextBoolean();
                Match match = match(
                        SomeNews.at(time)
                                .article("articles/" + i)
                                .story("stories/" + random.nextInt(8))
                                .sentiment(up ? 0.5 : -0.5, up ? Sentiment.Label.POSITIVE : Sentiment.Label.NEGATIVE),
                        Severity.values()[random.nextInt(3)]);

                boolean isTold = Stages.decide(List.of(match), memory).get(0).isTold();

                assertThat(isTold).as("seed %s, step %s", seed, i).isEqualTo(shouldBeTold(match, told));
                if (isTold) {
                    told.add(match);
                }
            }
        }
    }

    private static boolean shouldBeTold(Match match, List<Match> told) {
        String story = match.analysis().article().story().name();
        if (told.stream().anyMatch(t -> t.analysis().article().story().name().equals(story))) {
            return false;
        }
        if (told.isEmpty()) {
            return true;
        }
        Match last = told.get(told.size() - 1);
        Duration since =
                Duration.between(last.analysis().createTime(), match.analysis().createTime());
        double product = last.entity().sentiment().orElseThrow().score()
                * match.entity().sentiment().orElseThrow().score();
        return since.toMinutes() >= 360
                || product < 0
                || Arrays.asList(Severity.values()).indexOf(match.severity())
                        > Arrays.asList(Severity.values()).indexOf(last.severity());
    }
}
