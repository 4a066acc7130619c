package dev.bellwether.article.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlNestingTest {

    @Test
    void endsOfWhatIsNotOpen_hideNoDepth() {
        assertThat(isWrong("<div></figure>".repeat(3_000))).isTrue();
    }

    @Test
    void endOfAnOuterElement_endsWhatIsForgottenInIt() {
        assertThat(isWrong("<div><b><span></div>".repeat(3_000))).isFalse();
    }

    @Test
    void elementsBesideEachOther_areNotDeep() {
        assertThat(isWrong("<div><p>One<br></div>".repeat(3_000))).isFalse();
        assertThat(isWrong("<div>".repeat(3_000))).isTrue();
    }

    private static boolean isWrong(String page) {
        return HtmlNesting.isWrong(page.getBytes(StandardCharsets.UTF_8));
    }
}
