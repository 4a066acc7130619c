package dev.bellwether.article.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentHashTest {
    @Test
    void of_knownText_isItsSha256() {
        assertThat(ContentHash.of("ABC!"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Shares fell.|shares FELL",
                "“It’s down,” he said|\"It's down\" he said",
                "one – two|one — two",
                "state‑of‑the‑art|state-of-the-art",
                "ﬁnance|finance",
                "Straße|STRASSE",
                "a\u00a0b\u200b c|a b  c",
                "ΟΔΟΣ|οδος"
            })
    void of_sameWordsTypedOtherwise_isTheSame(String one, String other) {
        assertThat(ContentHash.of(one)).isEqualTo(ContentHash.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"up 1.5 %|up 15 %", "rose 8%|fell 8%", "one two|onetwo", "a b|b a", "café|cafe"})
    void of_otherWords_isAnother(String one, String other) {
        assertThat(ContentHash.of(one)).isNotEqualTo(ContentHash.of(other));
    }

    @Test
    void of_lineBreaks_doNotMatter() {
        assertThat(ContentHash.of("one\r\n\r\ntwo")).isEqualTo(ContentHash.of("one two"));
    }
}
