package dev.bellwether.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.token.Seal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTokensTest {

    private final PageTokens tokens = new PageTokens(new Seal("0123456789abcdef".getBytes(StandardCharsets.UTF_8)));

    @Test
    void open_forTheSameQuery_givesTheCursor() {
        String token = tokens.issue(List.of("articles", "title == \"a\""), List.of("2026", "", "id"));

        assertThat(tokens.open(List.of("articles", "title == \"a\""), token)).contains(List.of("2026", "", "id"));
    }

    @Test
    void open_withoutAToken_isTheFirstPage() {
        assertThat(tokens.open(List.of("articles"), "")).isEmpty();
    }

    @Test
    void open_forAQueryWhosePartsJoinToTheSameText_isRefused() {
        String token = tokens.issue(List.of("ab", "c"), List.of("cursor"));

        assertThatThrownBy(() -> tokens.open(List.of("a", "bc"), token))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("another query");
    }

    @Test
    void size_ofAnAskedNumber_hasADefaultAndABound() {
        assertThat(PageTokens.size(0)).isEqualTo(50);
        assertThat(PageTokens.size(7)).isEqualTo(7);
        assertThat(PageTokens.size(10_000)).isEqualTo(500);
    }
}
