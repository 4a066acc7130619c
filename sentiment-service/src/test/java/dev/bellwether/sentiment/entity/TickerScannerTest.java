package dev.bellwether.sentiment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sentiment.text.Text;
import dev.bellwether.sentiment.text.Tokens;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TickerScannerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme (NASDAQ: ACM) rose                   | ACM
            Acme (NASDAQ:ACM, ACMB; LSE: ACL) rose    | ACM ACMB ACL
            Acme (NYSE American: ACM) rose            | ACM
            Acme (NYSE: ACM.B) rose                   | ACM.B
            Acme (NYSE: ACM-B) rose                   | ACM.B
            Acme (NYSE: ACM / TSX: ACT) rose          | ACM ACT
            $ACM, $ACM.B and ($BTC) rose              | $ACM $ACM.B $BTC
            Acme (NYSE: A) rose                       | A
            """)
    void scan_tickerPattern_isFound(String text, String symbols) {
        assertThat(scan(text)).isEqualTo(symbols);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NASDAQ rose; ACM fell",
                "NYSE: A record day",
                "US$ACM",
                "$5M or $ 5",
                "$acm",
                "$ACMETOO",
                "Nasdaq: the index",
                "NASDAQ:",
                "$",
                "ACM (ACM) rose",
            })
    void scan_otherText_hasNone(String text) {
        assertThat(scan(text)).isEmpty();
    }

    private static String scan(String text) {
        return TickerScanner.scan(Tokens.of(Text.of(text))).stream()
                .map(match -> (match.isCashtag() ? "$" : "") + match.symbol())
                .collect(Collectors.joining(" "));
    }
}
