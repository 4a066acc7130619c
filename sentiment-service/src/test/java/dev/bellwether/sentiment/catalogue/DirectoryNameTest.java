package dev.bellwether.sentiment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            CLEANSPARK, INC.             ; Cleanspark, Inc.             ; Cleanspark
            ADVANCED MICRO DEVICES INC   ; Advanced Micro Devices Inc   ; Advanced Micro Devices
            KLX ENERGY SERVICES HOLDINGS, INC. ; KLX Energy Services Holdings, Inc. ; KLX Energy Services Holdings
            BANK OF HAWAII CORP          ; Bank of Hawaii Corp          ; Bank of Hawaii
            Apple Inc.                   ; Apple Inc.                   ; Apple
            The Home Depot, Inc.         ; The Home Depot, Inc.         ; Home Depot
            ASCENT INDUSTRIES CO. /DE/   ; Ascent Industries Co.        ; Ascent Industries
            Geekplus Co., Ltd./ADR       ; Geekplus Co., Ltd.           ; Geekplus
            MARSH & MCLENNAN COMPANIES, INC. ; Marsh & Mclennan Companies, Inc. ; Marsh & Mclennan
            """)
    void of_nameOfADirectory_isReadable(String written, String text, String base) {
        DirectoryName name = DirectoryName.of(written);

        assertThat(name.text()).isEqualTo(text);
        assertThat(name.base()).isEqualTo(base);
        assertThat(name.hasSuffix()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SPDR S&P 500 ETF TRUST, true, false",
        "First Trust Global Fund, true, false",
        "'United States Oil Fund, LP', true, false",
        "Gold Express, false, true",
        "Zzyzx Gold, false, false"
    })
    void of_fundOrOrdinaryWords_isKnown(String written, boolean isFund, boolean isOrdinary) {
        DirectoryName name = DirectoryName.of(written);

        assertThat(name.isFund()).isEqualTo(isFund);
        if (!isFund) {
            assertThat(name.isOrdinary()).isEqualTo(isOrdinary);
        }
    }
}
