package dev.bellwether.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Sentiment;
import dev.bellwether.alert.match.SomeNews;
import dev.bellwether.alert.subscription.ArticleCondition;
import dev.bellwether.alert.subscription.Budget;
import dev.bellwether.alert.subscription.Grouping;
import dev.bellwether.alert.subscription.Inhibition;
import dev.bellwether.alert.subscription.Policy;
import dev.bellwether.alert.subscription.QuietHours;
import dev.bellwether.alert.subscription.Restraints;
import dev.bellwether.alert.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestraintsTest {

    private static final Instant NOON = SomeNews.NOON;
    private static final Policy EVERYTHING = new Policy(Policy.DEFAULT_MAX_AGE, Duration.ZERO, true, false, false);
    private static final QuietHours NIGHT = new QuietHours(
            ZoneOffset.UTC, List.of(new QuietHours.Period(LocalTime.of(22, 0), LocalTime.of(7, 0), Set.of())));

    private final MemoryHistory history = new MemoryHistory();
    private int articles;

    private static Restraints inhibitedBy(Inhibition.Scope scope, String... subscriptions) {
        return new Restraints(
                Optional.of(new Inhibition(List.of(subscriptions), Duration.ofHours(1), scope)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Restraints quiet() {
        return new Restraints(Optional.empty(), Optional.of(NIGHT), Optional.empty(), Optional.empty());
    }

    private static Restraints budget(int alerts, Duration window) {
        return new Restraints(
                Optional.empty(), Optional.empty(), Optional.of(new Budget(alerts, window)), Optional.empty());
    }

    private static Restraints grouped(Grouping.By by) {
        return new Restraints(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Grouping(by, Grouping.DEFAULT_WAIT, Grouping.DEFAULT_INTERVAL)));
    }

    private static Subscription subscription(String id, Restraints restraints) {
        return new Subscription(
                id,
                id,
                new ArticleCondition("true", "", ""),
                EVERYTHING.with(restraints),
                List.of(),
                false,
                1,
                NOON,
                NOON,
                Optional.empty(),
                false);
    }

    private Match match(Subscription subscription, SomeNews news, Severity severity) {
        var analysis = news.analysis();
        return new Match(subscription, analysis, analysis.entities().get(0), severity, List.of());
    }

    private SomeNews news(Instant time) {
        articles++;
        return SomeNews.at(time).article("articles/" + articles).story("stories/" + articles);
    }

    private Decision decide(Match match) {
        return Stages.decide(List.of(match), history).get(0);
    }

    private Decision decide(Restraints restraints, Instant time, Severity severity) {
        return decide(match(subscription("watch", restraints), news(time), severity));
    }

    private Verdict.Outcome outcome(Restraints restraints, Instant time) {
        return decide(restraints, time, Severity.INFO).last().outcome();
    }

    @Test
    void inhibition_holdsForItsWindowAfterTheOtherHasTold() {
        decide(match(subscription("other", Restraints.NONE), news(NOON), Severity.INFO));
        Restraints inhibited = inhibitedBy(Inhibition.Scope.ENTITY, "subscriptions/other");

        assertThat(outcome(inhibited, NOON)).isEqualTo(Verdict.Outcome.INHIBITED);
        assertThat(outcome(inhibited, NOON.plus(Duration.ofHours(1)).minusNanos(1)))
                .isEqualTo(Verdict.Outcome.INHIBITED);
        assertThat(outcome(inhibited, NOON.plus(Duration.ofHours(1)))).isEqualTo(Verdict.Outcome.NOTIFIED);
    }

    @Test
    void inhibition_endsWhenTheOthersAlertIsResolved() {
        Instant resolved = NOON.plusSeconds(600);
        history.load(
                new History.SubjectKey("subscriptions/other", SomeNews.ENTITY),
                new Told("articles/0", 1, Severity.INFO, Sentiment.Label.NEGATIVE, NOON, Optional.of(resolved)));
        Restraints inhibited = inhibitedBy(Inhibition.Scope.ENTITY, "subscriptions/other");

        assertThat(outcome(inhibited, resolved.minusNanos(1))).isEqualTo(Verdict.Outcome.INHIBITED);
        assertThat(outcome(inhibited, resolved)).isEqualTo(Verdict.Outcome.NOTIFIED);
    }

    @Test
    void inhibition_byStory_isOfThatStoryOnly() {
        decide(match(subscription("other", Restraints.NONE), news(NOON).story("stories/told"), Severity.INFO));
        Subscription inhibited = subscription("watch", inhibitedBy(Inhibition.Scope.STORY, "subscriptions/other"));

        assertThat(decide(match(inhibited, news(NOON).story("stories/told"), Severity.INFO))
                        .last()
                        .outcome())
                .isEqualTo(Verdict.Outcome.INHIBITED);
        assertThat(decide(match(inhibited, news(NOON).story("stories/new"), Severity.INFO))
                        .last()
                        .outcome())
                .isEqualTo(Verdict.Outcome.NOTIFIED);
    }

    @Test
    void inhibitors_ofOneAnalysis_areDecidedFirstWhateverTheirNames() {
        Subscription first = subscription("a", inhibitedBy(Inhibition.Scope.ENTITY, "subscriptions/b"));
        Subscription second = subscription("b", inhibitedBy(Inhibition.Scope.ENTITY, "subscriptions/c"));
        Subscription third = subscription("c", Restraints.NONE);
        SomeNews news = news(NOON);

        List<Decision> decisions = Stages.decide(
                List.of(
                        match(first, news, Severity.INFO),
                        match(second, news, Severity.INFO),
                        match(third, news, Severity.INFO)),
                history);

        // What c has told inhibits b, which so tells nothing that would inhibit a.
        assertThat(decisions)
                .extracting(decision -> decision.match().subscription().id() + " "
                        + decision.last().outcome())
                .containsExactly("c NOTIFIED", "b INHIBITED", "a NOTIFIED");
    }

    @Test
    void twoThatInhibitOneAnother_areBothDecidedAndOneIsTold() {
        Subscription a = subscription("a", inhibitedBy(Inhibition.Scope.ENTITY, "subscriptions/b"));
        Subscription b = subscription("b", inhibitedBy(Inhibition.Scope.ENTITY, "subscriptions/a"));
        SomeNews news = news(NOON);

        List<Decision> decisions =
                Stages.decide(List.of(match(a, news, Severity.INFO), match(b, news, Severity.INFO)), history);

        assertThat(decisions).hasSize(2);
        assertThat(decisions.stream().filter(Decision::isTold)).hasSize(1);
    }

    @Test
    void silence_thatHolds_isTheVerdictAndLeavesNothingTold() {
        Match silenced = match(subscription("watch", Restraints.NONE), news(NOON), Severity.CRITICAL);
        history.loadSilence(silenced.id(), "silences/x of M. Ito until later: earnings week");

        Verdict verdict = decide(silenced).last();

        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.SILENCED);
        assertThat(verdict.detail()).contains("M. Ito", "earnings week");
        assertThat(history.lastOf(MemoryHistory.entityKey(silenced))).isEmpty();
    }

    @Test
    void quietHours_holdBackUntilTheirEndButNotWhatIsCritical() {
        Instant night = Instant.parse("2026-03-02T23:00:00Z");

        Decision held = decide(quiet(), night, Severity.WARNING);

        assertThat(held.last().outcome()).isEqualTo(Verdict.Outcome.DIGESTED);
        assertThat(held.isTold()).isTrue();
        assertThat(held.window())
                .hasValue(new DigestWindow(
                        Digest.Cause.QUIET_HOURS,
                        "",
                        Instant.parse("2026-03-02T22:00:00Z"),
                        Instant.parse("2026-03-03T07:00:00Z")));
        assertThat(decide(quiet(), night, Severity.CRITICAL).last().outcome()).isEqualTo(Verdict.Outcome.NOTIFIED);
        assertThat(outcome(quiet(), NOON)).isEqualTo(Verdict.Outcome.NOTIFIED);
    }

    @Test
    void group_waitsATinyWhileAndThenAnInterval() {
        Restraints grouped = grouped(Grouping.By.ENTITY);

        DigestWindow first = decide(grouped, NOON, Severity.INFO).window().orElseThrow();
        DigestWindow joined =
                decide(grouped, NOON.plusSeconds(9), Severity.INFO).window().orElseThrow();
        DigestWindow next =
                decide(grouped, NOON.plusSeconds(10), Severity.INFO).window().orElseThrow();
        DigestWindow later = decide(grouped, NOON.plusSeconds(10 + 300 + 300), Severity.INFO)
                .window()
                .orElseThrow();

        assertThat(first).isEqualTo(new DigestWindow(Digest.Cause.GROUP, SomeNews.ENTITY, NOON, NOON.plusSeconds(10)));
        assertThat(joined).isEqualTo(first);
        assertThat(next)
                .isEqualTo(new DigestWindow(
                        Digest.Cause.GROUP, SomeNews.ENTITY, NOON.plusSeconds(10), NOON.plusSeconds(310)));
        assertThat(later.startTime()).isEqualTo(NOON.plusSeconds(610));
        assertThat(later.dueTime()).isEqualTo(NOON.plusSeconds(620));
    }

    @Test
    void group_ofAStory_isAnotherForEachAndCriticalDoesNotWait() {
        Restraints grouped = grouped(Grouping.By.STORY);

        assertThat(decide(grouped, NOON, Severity.INFO).window().orElseThrow().group())
                .isEqualTo("stories/1");
        assertThat(decide(grouped, NOON, Severity.INFO).window().orElseThrow().group())
                .isEqualTo("stories/2");
        assertThat(decide(grouped, NOON, Severity.CRITICAL).last().outcome()).isEqualTo(Verdict.Outcome.NOTIFIED);
    }

    @Test
    void groupThatWouldBeDueInQuietHours_waitsForTheirEnd() {
        Restraints both = new Restraints(
                Optional.empty(),
                Optional.of(NIGHT),
                Optional.empty(),
                Optional.of(new Grouping(Grouping.By.ENTITY, Duration.ofMinutes(10), Duration.ZERO)));

        Decision held = decide(both, Instant.parse("2026-03-02T21:55:00Z"), Severity.INFO);

        assertThat(held.last().outcome()).isEqualTo(Verdict.Outcome.GROUPED);
        assertThat(held.window().orElseThrow().dueTime()).isEqualTo(Instant.parse("2026-03-03T07:00:00Z"));
    }

    /** Whatever the order of times: no window has more than the budget, and none is held back where there was room. */
    @Test
    void budget_onRandomTimes_isNeverExceededInAnyWindowAndNeverLeftUnspent() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            MemoryHistory memory = new MemoryHistory();
            int most = 1 + random.nextInt(4);
            Duration window = Duration.ofMinutes(1 + random.nextInt(60));
            List<Instant> told = new ArrayList<>();
            Instant time = NOON;
            for (int i = 0; i < 60; i++) {
                time = time.plusSeconds(random.nextInt(900) - 100);
                Match match = match(subscription("watch", budget(most, window)), news(time), Severity.INFO);

                Decision decision = Stages.decide(List.of(match), memory).get(0);

                Instant since = time.minus(window);
                boolean hasRoom = told.stream().filter(t -> t.isAfter(since)).count() < most;
                assertThat(decision.last().outcome())
                        .as("seed %s, round %s, step %s", seed, round, i)
                        .isEqualTo(hasRoom ? Verdict.Outcome.NOTIFIED : Verdict.Outcome.DIGESTED);
                if (hasRoom) {
                    told.add(time);
                } else {
                    assertThat(decision.window().orElseThrow().dueTime()).isAfter(time);
                }
            }
            for (Instant begin : told) {
                assertThat(told.stream()
                                .filter(t -> !t.isBefore(begin) && t.isBefore(begin.plus(window)))
                                .count())
                        .as("seed %s, round %s", seed, round)
                        .isLessThanOrEqualTo(most);
            }
        }
    }

    /**
     * Whatever comes under all restraints at once: each match that is told is told by itself or in exactly one window, which is not over
     * before it came; windows of a group that follow one another do not overlap; a second decision of all decides the same.
     */
    @Test
    void everyMatch_onRandomHistories_isToldOnceAloneOrInOneWindow() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            Restraints all = new Restraints(
                    Optional.empty(),
                    Optional.of(NIGHT),
                    Optional.of(new Budget(1 + random.nextInt(5), Duration.ofMinutes(30 + random.nextInt(300)))),
                    Optional.of(new Grouping(
                            random.nextBoolean() ? Grouping.By.ENTITY : Grouping.By.STORY,
                            Duration.ofSeconds(random.nextInt(600)),
                            Duration.ofSeconds(random.nextInt(3_600)))));
            List<Match> matches = new ArrayList<>();
            Instant time = NOON;
            for (int i = 0; i < 80; i++) {
                time = time.plusSeconds(random.nextInt(2_400));
                matches.add(match(
                        subscription("watch", all),
                        news(time).story("stories/" + random.nextInt(5)),
                        Severity.values()[random.nextInt(3)]));
            }

            List<Decision> decisions = Stages.decide(matches, new MemoryHistory());

            assertThat(decisions).hasSameSizeAs(matches);
            Map<String, Set<DigestWindow>> groups = new HashMap<>();
            for (Decision decision : decisions) {
                assertThat(decision.isTold()).as("seed %s", seed).isTrue();
                assertThat(decision.window().isPresent())
                        .as("seed %s", seed)
                        .isEqualTo(decision.last().outcome() != Verdict.Outcome.NOTIFIED);
                decision.window().ifPresent(window -> {
                    Instant now = decision.match().analysis().createTime();
                    assertThat(window.dueTime()).as("seed %s, %s", seed, window).isAfterOrEqualTo(now);
                    assertThat(NIGHT.spanAt(window.dueTime()))
                            .as("seed %s, %s", seed, window)
                            .isEmpty();
                    groups.computeIfAbsent(window.cause() + window.group(), key -> new HashSet<>())
                            .add(window);
                });
            }
            groups.forEach((key, windows) -> assertThat(windows.stream()
                            .sorted(Comparator.comparing(DigestWindow::dueTime).thenComparing(DigestWindow::startTime))
                            .map(DigestWindow::startTime))
                    .as("seed %s, %s", seed, key)
                    .isSorted());
            assertThat(Stages.decide(matches, new MemoryHistory())).isEqualTo(decisions);
        }
    }
}
