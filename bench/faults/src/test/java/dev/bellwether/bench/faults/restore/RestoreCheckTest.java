package dev.bellwether.bench.faults.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.bench.faults.history.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The check finds the mistake that is planted for it. */
class RestoreCheckTest {

    private static final Said ONE = new Said("articles/1", 1, "one");
    private static final Said TWO = new Said("articles/2", 1, "two");
    /** The same number again, after a restore. */
    private static final Said TWO_AGAIN = new Said("articles/2", 1, "two, otherwise");

    @Test
    void violations_ofWhatIsThereOnce_areNone() {
        assertThat(kinds(List.of(ONE, TWO), List.of(ONE, TWO), List.of(alert(1, ONE), alert(2, TWO))))
                .isEmpty();
    }

    @Test
    void violations_withoutAnalysisOrAlert_areLost() {
        assertThat(kinds(List.of(ONE, TWO), List.of(ONE), List.of(alert(1, ONE), alert(2, TWO))))
                .containsExactly(Violation.Kind.LOST);
        assertThat(kinds(List.of(ONE, TWO), List.of(ONE, TWO), List.of(alert(1, ONE))))
                .containsExactly(Violation.Kind.LOST);
    }

    @Test
    void violations_withAnotherTextUnderTheSameNumber_areLost() {
        assertThat(kinds(
                        List.of(ONE, TWO, TWO_AGAIN),
                        List.of(ONE, TWO, TWO_AGAIN),
                        List.of(alert(1, ONE), alert(2, TWO))))
                .containsExactly(Violation.Kind.LOST);
    }

    @Test
    void violations_ofTwoAlerts_areDoubled() {
        assertThat(kinds(List.of(ONE), List.of(ONE), List.of(alert(1, ONE), alert(2, ONE))))
                .containsExactly(Violation.Kind.DOUBLED);
    }

    @Test
    void violations_ofASequenceLeftOut_areAGap() {
        assertThat(kinds(List.of(ONE, TWO), List.of(ONE, TWO), List.of(alert(1, ONE), alert(3, TWO))))
                .containsExactly(Violation.Kind.GAP);
    }

    @Test
    void violations_ofAnAlertNeverPosted_areLost() {
        Contents contents = new Contents(List.of(), List.of(ONE), List.of(alert(1, ONE)));

        assertThat(RestoreCheck.violations(published(List.of(ONE), Set.of()), contents, Set.of()))
                .extracting(Violation::kind)
                .containsExactly(Violation.Kind.LOST);
    }

    @Test
    void kept_underAnotherSequence_isLost() {
        Contents before = new Contents(List.of(), List.of(), List.of(alert(1, ONE), alert(2, TWO)));
        Contents after = new Contents(List.of(), List.of(), List.of(alert(1, ONE), alert(3, TWO)));

        assertThat(RestoreCheck.kept(published(List.of(ONE, TWO), Set.of()), before, before))
                .isEmpty();
        assertThat(RestoreCheck.kept(published(List.of(ONE, TWO), Set.of()), before, after))
                .hasSize(1);
    }

    @Test
    void madeAgain_withoutWhatWasErased_mayCountOtherwise() {
        Contents before = new Contents(List.of(), List.of(), List.of(alert(1, ONE), alert(2, TWO)));
        Contents after = new Contents(List.of(), List.of(), List.of(alert(1, TWO)));

        assertThat(RestoreCheck.madeAgain(published(List.of(ONE, TWO), Set.of("articles/1")), before, after))
                .isEmpty();
        assertThat(RestoreCheck.madeAgain(published(List.of(ONE, TWO), Set.of()), before, after))
                .extracting(Violation::kind)
                .containsExactly(Violation.Kind.LOST);
    }

    @Test
    void violations_ofWhatWasErased_areWhatItStillSays() {
        Published published = published(List.of(ONE, TWO), Set.of("articles/2"));
        Said silent = new Said("articles/2", 1, "");
        Set<String> posted = Set.of("alerts/one");

        assertThat(RestoreCheck.violations(
                        published,
                        new Contents(List.of(), List.of(ONE), List.of(alert(1, ONE), alert(2, silent))),
                        posted))
                .isEmpty();
        assertThat(RestoreCheck.violations(
                        published,
                        new Contents(List.of(), List.of(ONE, TWO), List.of(alert(1, ONE), alert(2, TWO))),
                        posted))
                .extracting(Violation::kind)
                .containsExactly(Violation.Kind.UNCALLED, Violation.Kind.UNCALLED);
    }

    private static Published published(List<Said> all, Set<String> erased) {
        return new Published(Set.copyOf(all), Set.copyOf(all), erased);
    }

    private static Contents.Told alert(long sequence, Said said) {
        return new Contents.Told("alerts/" + said.title(), sequence, said);
    }

    private static Stream<Violation.Kind> kinds(List<Said> published, List<Said> analyses, List<Contents.Told> alerts) {
        Set<String> posted = Set.of("alerts/one", "alerts/two");
        return RestoreCheck.violations(
                        published(published, Set.of()), new Contents(List.of(), analyses, alerts), posted)
                .stream()
                .map(Violation::kind);
    }
}
