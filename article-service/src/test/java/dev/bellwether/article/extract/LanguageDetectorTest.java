package dev.bellwether.article.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Shares of the company fell sharply on Tuesday after it cut its forecast for the year.",
                "de|Die Aktie des Unternehmens fiel am Dienstag deutlich, nachdem es seine Prognose gesenkt hatte.",
                "fr|L'action de la société a fortement chuté mardi après l'abaissement de ses prévisions annuelles.",
                "es|Las acciones de la empresa cayeron con fuerza el martes tras recortar sus previsiones para el año.",
                "it|Le azioni della società sono crollate martedì dopo il taglio delle previsioni per l'anno.",
                "pt|As ações da empresa caíram fortemente na terça-feira depois de cortar as previsões para o ano.",
                "nl|Het aandeel van het bedrijf daalde dinsdag scherp nadat het de verwachting voor het jaar had verlaagd.",
                "sv|Bolagets aktie föll kraftigt på tisdagen efter att det sänkt sin prognos för året.",
                "da|Selskabets aktie faldt kraftigt tirsdag, efter at det havde sænket sine forventninger til året.",
                "fi|Yhtiön osake laski jyrkästi tiistaina sen jälkeen, kun se oli leikannut koko vuoden ennustettaan.",
                "pl|Akcje spółki gwałtownie spadły we wtorek po obniżeniu przez nią prognozy na ten rok.",
                "ru|Акции компании резко упали во вторник после того, как она понизила прогноз на год.",
                "zh|该公司下调全年业绩预期后，其股价周二大幅下跌，投资者纷纷抛售股票。",
                "ja|同社が通期の業績予想を引き下げたことを受けて、火曜日に株価は大幅に下落した。",
                "ko|회사가 연간 실적 전망을 낮춘 뒤 화요일 주가가 급락했다고 투자자들이 말했다."
            })
    void detect_newsSentence_isKnown(String code, String text) {
        assertThat(DETECTOR.detect(text).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AI", "12.30 %", "😀😀😀😀😀😀😀😀😀😀😀😀😀"})
    void detect_tooShort_isUndetermined(String text) {
        assertThat(DETECTOR.detect(text)).isEqualTo(Language.UNDETERMINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Şirketin hisseleri salı günü yıllık tahminini düşürmesinin ardından sert düştü. Yatırımcılar satışa geçti.",
                "Акциите на компанията паднаха рязко във вторник, след като тя понижи прогнозата си за годината. Инвеститорите"
                        + " продаваха, а анализаторите заявиха, че очакванията им също ще бъдат намалени през следващите седмици."
            })
    void detect_languageWeDoNotKnow_isUndetermined(String text) {
        assertThat(DETECTOR.detect(text)).isEqualTo(Language.UNDETERMINED);
    }

    @Test
    void detect_manyThreads_agree() {
        String german =
                "Die Aktie des Unternehmens fiel am Dienstag deutlich, nachdem es seine Prognose gesenkt hatte.";
        String english = "Shares of the company fell sharply on Tuesday after it cut its forecast for the year.";

        List<String> codes = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> DETECTOR.detect(i % 2 == 0 ? german : english).code())
                .toList();

        assertThat(codes)
                .isEqualTo(IntStream.range(0, 400)
                        .mapToObj(i -> i % 2 == 0 ? "de" : "en")
                        .toList());
    }
}
