package dev.bellwether.bench.faults.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.bench.faults.history.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each check finds the mistake that is planted for it, and nothing in a log without one. */
class LogCheckTest {

    private static final LogChange A1 = new LogChange("articles/a", 1);
    private static final LogChange A2 = new LogChange("articles/a", 2);
    private static final LogChange A3 = new LogChange("articles/a", 3);
    private static final LogChange B1 = new LogChange("articles/b", 1);

    @Test
    void whole_allToldInOrder_findsNothing() {
        assertThat(whole(List.of(B1, A1, A2), List.of(A1, B1, A2))).isEmpty();
    }

    @Test
    void whole_oneMissing_isLost() {
        assertThat(whole(List.of(A1, B1), List.of(A1))).containsExactly(Violation.Kind.LOST);
    }

    @Test
    void whole_rolledBackTold_isUncalled() {
        assertThat(whole(List.of(A1), List.of(A1, B1))).containsExactly(Violation.Kind.UNCALLED);
    }

    @Test
    void whole_toldTwice_isDoubled() {
        assertThat(whole(List.of(A1, B1), List.of(A1, B1, A1))).containsExactly(Violation.Kind.DOUBLED);
    }

    @Test
    void whole_revisionsSwapped_isAGapAndOutOfOrder() {
        assertThat(whole(List.of(A1, A2, A3), List.of(A1, A3, A2)))
                .containsExactly(Violation.Kind.GAP, Violation.Kind.OUT_OF_ORDER);
    }

    @Test
    void ascending_fromALaterPlace_mayBeginLate() {
        assertThat(LogCheck.ascending("watch", List.of(A2, A3), false)).isEmpty();
        assertThat(LogCheck.ascending("watch", List.of(A2, A3), true)).hasSize(1);
        assertThat(LogCheck.ascending("watch", List.of(A1, A3), false)).hasSize(1);
    }

    @Test
    void same_otherOrderOrLength_isFound() {
        assertThat(same(List.of(A1, B1), List.of(A1, B1))).isEmpty();
        assertThat(same(List.of(A1, B1), List.of(B1, A1))).containsExactly(Violation.Kind.OUT_OF_ORDER);
        assertThat(same(List.of(A1, B1), List.of(A1))).containsExactly(Violation.Kind.LOST);
        assertThat(same(List.of(A1), List.of(A1, B1))).containsExactly(Violation.Kind.UNCALLED);
    }

    private static List<Violation.Kind> whole(List<LogChange> committed, List<LogChange> told) {
        return LogCheck.whole("watch", committed, told).stream()
                .map(Violation::kind)
                .toList();
    }

    private static List<Violation.Kind> same(List<LogChange> expected, List<LogChange> told) {
        return LogCheck.same("watch", expected, told).stream()
                .map(Violation::kind)
                .toList();
    }
}
