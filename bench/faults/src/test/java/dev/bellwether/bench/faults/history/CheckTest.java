package dev.bellwether.bench.faults.history;

import static dev.bellwether.bench.faults.history.Story.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.bench.faults.history.Event.Acknowledged;
import dev.bellwether.bench.faults.history.Event.AlertSeen;
import dev.bellwether.bench.faults.history.Event.AlertTold;
import dev.bellwether.bench.faults.history.Event.AnalysisListed;
import dev.bellwether.bench.faults.history.Event.AnalysisSeen;
import dev.bellwether.bench.faults.history.Event.AnalysisTold;
import dev.bellwether.bench.faults.history.Event.ArticleListed;
import dev.bellwether.bench.faults.history.Event.ArticleTold;
import dev.bellwether.bench.faults.history.Event.Asked;
import dev.bellwether.bench.faults.history.Event.Delivered;
import dev.bellwether.bench.faults.history.Event.Refused;
import dev.bellwether.bench.faults.history.Event.Submission;
import dev.bellwether.bench.faults.history.Event.Watching;
import dev.bellwether.bench.faults.history.Violation.Kind;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Every violation that a check is there for, planted into a record in which all went well. */
class CheckTest {

    @Test
    void recordInWhichAllWentWell_hasNoViolation() {
        assertThat(Story.well().violations()).isEmpty();
    }

    @Test
    void articleNotTold_isLost() {
        assertThat(kinds(Story.well().without(told("c", 1)))).contains(Kind.LOST);
    }

    @Test
    void revisionNotTold_isLostAndAGap() {
        assertThat(kinds(Story.well().without(told("b", 2)))).contains(Kind.LOST, Kind.GAP);
    }

    @Test
    void articleToldTwice_isDoubled() {
        assertThat(kinds(Story.well().again(told("a", 1)))).containsOnly(Kind.DOUBLED);
    }

    @Test
    void laterRevisionToldFirst_isOutOfOrder() {
        assertThat(kinds(Story.well().moving(told("b", 1), told("b", 2)))).contains(Kind.OUT_OF_ORDER);
    }

    @Test
    void articleThatNobodySent_isUncalled() {
        assertThat(kinds(Story.well().with(new ArticleTold("articles", "created", article("x", 1)))))
                .contains(Kind.UNCALLED);
    }

    @Test
    void articleWhoseAnswerWasLost_mayBeToldOrNot() {
        Submission submission = new Submission(article("x", 1).uri(), 1, "x1");

        assertThat(Story.well().with(new Asked(submission)).violations()).isEmpty();
        assertThat(Story.well()
                        .with(new Asked(submission))
                        .with(new ArticleTold("articles", "created", article("x", 1)))
                        .violations())
                .isEmpty();
    }

    @Test
    void creationToldAsRevision_isUntrue() {
        assertThat(kinds(Story.well()
                        .changing(told("a", 1), e -> new ArticleTold("articles", "revised", article("a", 1)))))
                .containsOnly(Kind.UNTRUE);
    }

    @Test
    void acknowledgedAsAnotherRevision_isUntrue() {
        Story story = Story.well()
                .changing(
                        e -> e instanceof Acknowledged a && a.article().equals(article("c", 1)),
                        e -> new Acknowledged(((Acknowledged) e).submission(), article("c", 1), "OUTCOME_UNCHANGED"));

        assertThat(kinds(story)).containsOnly(Kind.UNTRUE);
    }

    @Test
    void refusal_isAViolation() {
        Story story = Story.well().with(new Refused(new Submission("https://news.example/r", 1, "r"), "INTERNAL"));

        assertThat(kinds(story)).containsOnly(Kind.REFUSED);
    }

    @Test
    void articleNotListed_isLost() {
        assertThat(kinds(Story.well()
                        .without(e -> e instanceof ArticleListed l
                                && l.article().name().endsWith("a"))))
                .containsOnly(Kind.LOST);
    }

    @Test
    void articleListedAtAnEarlierRevision_isUntrue() {
        Story story = Story.well()
                .changing(
                        e -> e instanceof ArticleListed l && l.article().name().endsWith("b"),
                        e -> new ArticleListed(article("b", 2)));

        assertThat(kinds(story)).containsOnly(Kind.UNTRUE);
    }

    @Test
    void twoArticlesUnderOneUri_areDoubled() {
        Story story = Story.well()
                .with(new ArticleListed(new Event.ArticleSeen(
                        "articles/other", 1, article("a", 1).uri(), "a1")));

        assertThat(kinds(story)).containsOnly(Kind.DOUBLED);
    }

    @Test
    void analysisNotTold_isLost() {
        assertThat(kinds(Story.well().without(analysis("c", 1)))).contains(Kind.LOST);
    }

    @Test
    void analysisNotListed_isLost() {
        assertThat(kinds(Story.well()
                        .without(e -> e instanceof AnalysisListed l
                                && l.analysis().article().endsWith("c"))))
                .containsOnly(Kind.LOST);
    }

    @Test
    void analysisMadeTwice_isDoubled() {
        Story story = Story.well();
        story.with(new AnalysisTold(
                "analyses",
                new AnalysisSeen(
                        "analyses/c1-again",
                        "articles/c",
                        1,
                        "analyses/c1",
                        java.time.Instant.EPOCH.plusSeconds(30),
                        java.util.Map.of())));

        assertThat(kinds(story)).containsOnly(Kind.DOUBLED);
    }

    @Test
    void analysesOfARevisedArticleSwapped_areOutOfOrder() {
        assertThat(kinds(Story.well().moving(analysis("b", 1), analysis("b", 2))))
                .contains(Kind.OUT_OF_ORDER);
    }

    @Test
    void analysisThatSupersedesNothing_isUntrue() {
        Story story = Story.well().changing(analysis("b", 2), e -> {
            AnalysisSeen a = ((AnalysisTold) e).analysis();
            return new AnalysisTold(
                    "analyses",
                    new AnalysisSeen(a.name(), a.article(), a.articleRevision(), "", a.createTime(), a.scores()));
        });

        assertThat(kinds(story)).contains(Kind.UNTRUE);
    }

    @Test
    void alertNotTold_isLostAndAGap() {
        assertThat(kinds(Story.well().without(alert("every", "b", 2)))).contains(Kind.LOST, Kind.GAP);
    }

    @Test
    void alertToldTwice_isDoubled() {
        assertThat(kinds(Story.well().again(alert("every", "a", 1)))).contains(Kind.DOUBLED);
    }

    @Test
    void alertThatTheCooldownForbids_isUncalled() {
        Story story = Story.well()
                .with(new AlertTold(
                        "alerts",
                        new AlertSeen(
                                "alerts/x", "subscriptions/seldom", 3, "analyses/b3", "articles/b", 3, Story.ENTITY)));

        assertThat(kinds(story)).containsOnly(Kind.UNCALLED);
    }

    @Test
    void alertsSwapped_areOutOfOrder() {
        assertThat(kinds(Story.well().moving(alert("every", "a", 1), alert("every", "b", 1))))
                .contains(Kind.OUT_OF_ORDER);
    }

    @Test
    void webhookUnderTwoIds_isDoubled() {
        String alert = "alerts/" + "subscriptions/every".length() + "a1";

        assertThat(kinds(Story.well().with(new Delivered("/every", "another", alert, alert))))
                .containsOnly(Kind.DOUBLED);
    }

    @Test
    void correctionUnderAnIdOfItsOwn_isFine() {
        String alert = "alerts/" + "subscriptions/every".length() + "a1";

        assertThat(Story.well()
                        .with(new Delivered("/every", "another", alert + "/corrected", alert))
                        .violations())
                .isEmpty();
    }

    @Test
    void webhookSentAgainUnderItsId_isFine() {
        assertThat(Story.well().again(e -> e instanceof Delivered).violations()).isEmpty();
    }

    @Test
    void webhookNeverSent_isLost() {
        assertThat(kinds(Story.well().without(e -> e instanceof Delivered))).containsOnly(Kind.LOST);
    }

    @Test
    void secondReadingInAnotherOrder_isOutOfOrder() {
        Story story = Story.well().with(new Watching("again", "articles"));
        for (Event event : List.of(
                new ArticleTold("again", "created", article("b", 1)),
                new ArticleTold("again", "created", article("a", 1)),
                new ArticleTold("again", "revised", article("b", 2)),
                new ArticleTold("again", "created", article("c", 1)),
                new ArticleTold("again", "revised", article("b", 3)))) {
            story.with(event);
        }

        assertThat(kinds(story)).containsOnly(Kind.OUT_OF_ORDER);
    }

    @Test
    void watcherThatIsToldNothing_losesAll() {
        assertThat(kinds(Story.well().with(new Watching("again", "articles")))).containsOnly(Kind.LOST);
    }

    private static List<Kind> kinds(Story story) {
        return story.violations().stream().map(Violation::kind).toList();
    }

    private static Predicate<Event> told(String id, int revision) {
        return e -> e instanceof ArticleTold t && t.article().equals(article(id, revision));
    }

    private static Predicate<Event> analysis(String id, int revision) {
        return e -> e instanceof AnalysisTold t && t.analysis().name().equals("analyses/" + id + revision);
    }

    private static Predicate<Event> alert(String subscription, String id, int revision) {
        return e -> e instanceof AlertTold t
                && t.alert().subscription().equals("subscriptions/" + subscription)
                && t.alert().analysis().equals("analyses/" + id + revision);
    }
}
