package dev.bellwether.sentiment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sentiment.text.Text;
import dev.bellwether.sentiment.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalSuffixTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Acme Inc rose        ; inc  ; Acme Inc
            Acme, Inc. rose      ; inc  ; Acme, Inc.
            Acme Incorporated.   ; inc  ; Acme Incorporated.
            Acme Corp., of Ohio  ; corp ; Acme Corp.
            Acme Corp. The end   ; corp ; Acme Corp
            Acme & Co. rose      ; co   ; Acme & Co.
            Acme N.V. rose       ; nv   ; Acme N.V.
            Acme S.p.A. rose     ; spa  ; Acme S.p.A.
            Acme plc rose        ; plc  ; Acme plc
            Acme PLC's boss      ; plc  ; Acme PLC
            """)
    void at_afterAName_isTheSuffixInAnySpelling(String text, String form, String covered) {
        Tokens tokens = Tokens.of(Text.of(text));

        LegalSuffix.Match match = LegalSuffix.at(tokens, 1).orElseThrow();

        assertThat(match.form()).isEqualTo(form);
        assertThat(Text.of(text).slice(0, tokens.end(match.end() - 1))).isEqualTo(covered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme company", "Acme & Inc", "Acme.Inc", "Acme incense", "Acme", "Acme\n\nInc"})
    void at_otherWords_isNothing(String text) {
        assertThat(LegalSuffix.at(Tokens.of(Text.of(text)), 1)).isEmpty();
    }

    @Test
    void at_manySuffixes_isReadOneByOne() {
        Tokens tokens = Tokens.of(Text.of("Acme " + "Inc. ".repeat(50_000)));

        assertThat(LegalSuffix.at(tokens, 1)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Acme Robotics, Inc.         ; 2 ; inc
            Acme Robotics Co., Ltd.     ; 2 ; co
            Johnson & Roe               ; 3 ; ''
            Roe & Co.                   ; 1 ; co
            """)
    void parse_registeredName_isTakenApart(String name, int baseEnd, String form) {
        assertThat(LegalSuffix.parse(Tokens.of(Text.of(name)))).isEqualTo(new LegalSuffix.Parsed(baseEnd, form));
    }
}
