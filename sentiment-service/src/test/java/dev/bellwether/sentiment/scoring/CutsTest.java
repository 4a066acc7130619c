package dev.bellwether.sentiment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutsTest {
    @ParameterizedTest
    @CsvSource({
        "0.70, 0.20, 0.10, NEGATIVE",
        "0.10, 0.20, 0.70, POSITIVE",
        "0.10, 0.60, 0.30, NEUTRAL",
        "0.59, 0.21, 0.20, UNCERTAIN",
        "0.60, 0.20, 0.20, NEGATIVE",
    })
    void label_atTheCutAndAround_isTheLikeliestOrUncertain(
            double negative, double neutral, double positive, Label label) {
        assertThat(new Cuts(0.6).label(new Probabilities(negative, neutral, positive)))
                .isEqualTo(label);
    }

    @Test
    void label_equallyNegativeAndPositive_isNeutral() {
        assertThat(new Cuts(0).label(new Probabilities(0.4, 0.2, 0.4))).isEqualTo(Label.NEUTRAL);
    }

    @Test
    void probabilities_thatDoNotAddUp_areRefused() {
        assertThatThrownBy(() -> new Probabilities(0.5, 0.5, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Probabilities(Double.NaN, 0.5, 0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
