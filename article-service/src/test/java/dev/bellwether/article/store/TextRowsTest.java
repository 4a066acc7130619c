package dev.bellwether.article.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-72H", "PT59M59S", "PT720H0.001S", "PT876000H"})
    void window_outsideOfItsRange_isRefusedWithBoth(String window) {
        assertThatThrownBy(() -> TextRows.window(() -> Duration.parse(window)))
                .hasMessage("bellwether.stories.window: " + Duration.parse(window) + " is not 1 hour to 30 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT72H", "PT720H"})
    void window_withinItsRange_isTaken(String window) {
        assertThat(TextRows.window(() -> Duration.parse(window))).isEqualTo(Duration.parse(window));
    }
}
