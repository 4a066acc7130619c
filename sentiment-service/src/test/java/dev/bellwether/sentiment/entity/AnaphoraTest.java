package dev.bellwether.sentiment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sentiment.text.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnaphoraTest {
    private static final Linker LINKER = new Linker(Catalogue.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Tesla opened a plant. The company hired staff. ; The company
            Tesla opened a plant. Costs at the carmaker rose. ; the carmaker
            Tesla opened a plant. It plans another. ; It
            Tesla opened a plant. Its costs rose. ; Its
            Tesla opened a plant. Shares fell 2%. ; Shares
            Tesla opened a plant. The stock fell 2%. ; The
            Tesla opened a plant. The company hired. It also paid. ; The company, It
            """)
    void carried_phraseAfterTheName_standsForTheCompany(String body, String phrases) {
        assertThat(phrases(body)).isEqualTo(phrases);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            The company hired staff. Tesla opened a plant.
            Tesla opened a plant. Rivian did not. The company hired staff.
            Tesla opened a plant. A rival, Foo Motors Inc., did not. The company hired staff.
            Tesla opened a plant. It is not known when. It rained.
            Tesla opened a plant. Rain fell. It plans another.
            Tesla opened a plant. The companies of the region gained.
            Bitcoin fell. The company hired staff.
            Tesla opened a plant. The company-wide freeze ended.
            Tesla sued the company.
            """)
    void carried_phraseThatMayMeanAnother_standsForNobody(String body) {
        assertThat(phrases(body)).isEmpty();
    }

    @Test
    void carried_paragraphWithoutName_standsForTheOnlyCompanyNamedBefore() {
        String named = "Tesla opened a plant.\n\nRain fell. The company hired staff.";
        String two = "Tesla opened a plant, Rivian none.\n\nRain fell. The company hired staff.";
        String after = "Rain fell. The company hired staff.\n\nTesla opened a plant.";

        assertThat(phrases(named)).isEqualTo("The company");
        assertThat(phrases(two)).isEmpty();
        assertThat(phrases(after)).isEmpty();
    }

    @Test
    void carried_sentence_addsToRelevanceAndIsNoMention() {
        LinkedEntity plain = link("Rivian rose. Tesla opened a plant.\n\nTesla hired. The mayor paid.")
                .get(0);
        LinkedEntity carried = link("Rivian rose. Tesla opened a plant.\n\nTesla hired. The company paid.")
                .get(0);

        assertThat(carried.entity().id())
                .isEqualTo("us-tsla")
                .isEqualTo(plain.entity().id());
        assertThat(carried.mentions()).hasSameSizeAs(plain.mentions());
        assertThat(carried.relevance()).isGreaterThan(plain.relevance());
    }

    private static List<LinkedEntity> link(String body) {
        return LINKER.link(Document.of("", body), Optional.empty()).entities();
    }

    private static String phrases(String body) {
        Document document = Document.of("", body);
        return LINKER.link(document, Optional.empty()).carried().stream()
                .map(carried -> document.body()
                        .slice(carried.phrase().start(), carried.phrase().end()))
                .collect(Collectors.joining(", "));
    }
}
