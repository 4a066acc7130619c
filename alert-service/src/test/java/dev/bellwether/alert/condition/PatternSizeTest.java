package dev.bellwether.alert.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSizeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{2,3}b{4}",
                "(ab){10}",
                "[{(]{3}",
                "\\(\\{{5}",
                "\\p{Greek}{2}",
                "a{,3}",
                "a{x}",
                "[[:alpha:]{]{2}",
                "(?i)a+|b*",
                "[]a]{3}"
            })
    void check_ordinaryPattern_passes(String pattern) {
        PatternSize.check(pattern, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a{2}){2}", "((a{2})b){2,}", "(?:x{3}|y){4}", "(a{1,100}){1,100}", "a{1001}", "(abcdefghij){200}",
                "(a{99999999999}", "\\Qa\\E", "a)", "[a", "((a{2})?){3}", "(\\x{41}{2}){2}"
            })
    void check_largeOrNestedOrWrongPattern_isRefused(String pattern) {
        assertThatThrownBy(() -> PatternSize.check(pattern, 0)).isInstanceOf(ProblemException.class);
    }

    @Test
    void of_countedGroup_growsWithTheCount() {
        assertThat(PatternSize.of("(abc){100}", 0)).isBetween(300, 600);
    }
}
