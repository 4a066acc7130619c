package dev.bellwether.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final ExpectedAlert FALL = new ExpectedAlert("falls", "fall", "us-kss", "warning");
    private static final ExpectedAlert RISE = new ExpectedAlert("rises", "rise", "us-mu", "info");

    @Test
    void of_sameInAnotherOrder_isEqual() {
        assertThat(Comparison.of(List.of(FALL, RISE), List.of(RISE, FALL)).isEqual())
                .isTrue();
    }

    @Test
    void of_missingAlert_isNamed() {
        Comparison comparison = Comparison.of(List.of(FALL, RISE), List.of(RISE));

        assertThat(comparison.missing()).containsExactly(FALL);
        assertThat(comparison.surplus()).isEmpty();
        assertThat(comparison.lines())
                .containsExactly("- falls on page 'fall' about us-kss, warning: expected, and did not fire");
    }

    @Test
    void of_alertThatFiredTwice_isSurplusOnce() {
        Comparison comparison = Comparison.of(List.of(FALL), List.of(FALL, FALL));

        assertThat(comparison.isEqual()).isFalse();
        assertThat(comparison.surplus()).containsExactly(FALL);
    }

    @Test
    void of_otherSeverity_isMissingAndSurplus() {
        ExpectedAlert critical = new ExpectedAlert("falls", "fall", "us-kss", "critical");

        Comparison comparison = Comparison.of(List.of(FALL), List.of(critical));

        assertThat(comparison.missing()).containsExactly(FALL);
        assertThat(comparison.surplus()).containsExactly(critical);
    }
}
