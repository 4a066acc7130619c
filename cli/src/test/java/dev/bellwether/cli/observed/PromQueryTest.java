package dev.bellwether.cli.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromQueryTest {

    @Test
    void query_withSelectorsAndGroups_tellsNamesAndLabels() {
        PromQuery query = PromQuery.parse(
                "histogram_quantile(0.99, sum by (le, method) (rate(a_bucket{kind=\"U\", b!~'x|y'}[5m])))"
                        + " > 2 and on (instance) max(c) offset 5m unless d == 0");

        assertThat(query.selected()).isEqualTo(Map.of("a_bucket", Set.of("kind", "b"), "c", Set.of(), "d", Set.of()));
        assertThat(query.grouped()).containsExactlyInAnyOrder("le", "method", "instance");
    }

    @Test
    void query_thatIsNone_isRefused() {
        assertThatThrownBy(() -> PromQuery.parse("rate(a[5m]) § 2")).hasMessageContaining("not PromQL at 11");
    }
}
