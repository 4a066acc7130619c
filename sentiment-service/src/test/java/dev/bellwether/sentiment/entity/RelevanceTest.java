package dev.bellwether.sentiment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.sentiment.text.Document;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelevanceTest {
    private static final Linker LINKER = new Linker(Catalogue.shipped());

    @Test
    void relevance_titleAndTwiceInTheBody_isOne() {
        assertThat(relevance("Tesla opens a plant", "Tesla hired. So did others. Tesla paid."))
                .isEqualTo(1);
    }

    @Test
    void relevance_titleOnly_isThreeQuarters() {
        assertThat(relevance("Tesla opens a plant", "It rained.")).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void relevance_firstWordOfTheBodyOnly_isTheSumOfItsParts() {
        double wanted = 0.20 + 0.35 / 3 + 0.10;

        assertThat(relevance("A plant opens", "Tesla hired.")).isCloseTo(wanted, within(1e-9));
    }

    @Test
    void relevance_onceNearTheEndAmongOthers_isLow() {
        String body = "Nvidia rose. Intel rose. Nvidia rose again. ".repeat(10) + "So did Tesla.";

        assertThat(relevance("Chips rise", body)).isBetween(0.10, 0.20);
    }

    @Test
    void relevance_moreMentions_isGreater() {
        double once = relevance("", "Tesla hired. Then it rained. Then it rained.");
        double twice = relevance("", "Tesla hired. Then Tesla paid. Then it rained.");

        assertThat(twice).isGreaterThan(once);
    }

    private static double relevance(String title, String body) {
        return LINKER.link(Document.of(title, body), Optional.empty()).entities().stream()
                .filter(linked -> linked.entity().id().equals("us-tsla"))
                .findFirst()
                .orElseThrow()
                .relevance();
    }
}
