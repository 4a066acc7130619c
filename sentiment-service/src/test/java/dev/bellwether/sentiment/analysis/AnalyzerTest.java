package dev.bellwether.sentiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.sentiment.entity.Catalogue;
import dev.bellwether.sentiment.entity.Linker;
import dev.bellwether.sentiment.scoring.FakeSentimentModel;
import dev.bellwether.sentiment.scoring.Label;
import dev.bellwether.sentiment.scoring.MaskedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzerTest {
    private static final Linker LINKER = new Linker(Catalogue.shipped());

    private final FakeSentimentModel model = new FakeSentimentModel();

    @Test
    void analyze_twoCompaniesInOneSentence_differ() {
        Analyzed.Scored scored = analyze("", "Nvidia good while Intel bad.");

        assertThat(entity(scored, "us-nvda").sentiment().label()).isEqualTo(Label.POSITIVE);
        assertThat(entity(scored, "us-intc").sentiment().label()).isEqualTo(Label.NEGATIVE);
    }

    @Test
    void analyze_entity_isScoredWithEveryMentionHidden() {
        analyze("", "Tesla, Inc. sued, and Tesla's rivals cheered.");

        assertThat(model.read())
                .extracting(MaskedText::pieces)
                .contains(List.of("", " sued, and ", "'s rivals cheered."));
    }

    @Test
    void analyze_sentenceThatStandsForTheCompany_carriesItAtLowerWeight() {
        Analyzed.Scored scored = analyze("", "Tesla opened a plant. The company bad news had.");

        List<Evidence> evidence = entity(scored, "us-tsla").evidence();
        assertThat(evidence).extracting(Evidence::carried).containsExactly(true, false);
        assertThat(evidence.get(0).share()).isLessThan(evidence.get(1).share());
        assertThat(model.read()).extracting(MaskedText::pieces).contains(List.of("", " bad news had."));
    }

    @Test
    void analyze_document_weighsTheTitleMostAndThenTheLead() {
        Analyzed.Scored scored = analyze("A bad day", "A bad hour. A bad minute. A bad second. A bad moment.");

        List<Evidence> evidence = scored.evidence();
        assertThat(evidence).extracting(Evidence::sentenceNumber).containsExactly(0, 1, 2, 3, 4);
        assertThat(evidence.get(0).share() / evidence.get(1).share()).isCloseTo(2, within(1e-9));
        assertThat(evidence.get(1).share() / evidence.get(4).share()).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void analyze_anyDocument_hasEvidenceThatAddsUpToItsScores() {
        Analyzed.Scored scored = analyze(
                "Tesla bad today", "It rained. Tesla good again. Ford Motor bad. The company was good. Snow fell.");

        assertThat(sum(scored.evidence())).isCloseTo(scored.sentiment().score(), within(1e-12));
        assertThat(scored.entities()).allSatisfy(entity -> {
            assertThat(sum(entity.evidence())).isCloseTo(entity.sentiment().score(), within(1e-12));
            assertThat(entity.evidence().stream().mapToDouble(Evidence::share).sum())
                    .isCloseTo(1, within(1e-12));
        });
    }

    @Test
    void analyze_neutralSentences_dilutePolarOnesLittle() {
        Analyzed.Scored scored = analyze("", "A bad day. " + "It rained. ".repeat(9));

        double plainMean = FakeSentimentModel.NEGATIVE.score() / 10;
        assertThat(scored.sentiment().score()).isLessThan(2 * plainMean);
    }

    @Test
    void analyze_neutralDocument_isNeutral() {
        Analyzed.Scored scored = analyze("Rain", "It rained. It snowed.");

        assertThat(scored.sentiment().label()).isEqualTo(Label.NEUTRAL);
        assertThat(scored.entities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "und", "", "eng-x", "zh-Hans"})
    void analyze_otherLanguage_isUnsupportedAndNotScored(String language) {
        Analyzed analyzed = analyzer(AnalysisLimits.DEFAULT).analyze("A bad day", "", language);

        assertThat(analyzed).isEqualTo(new Analyzed.UnsupportedLanguage(language));
        assertThat(model.read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "EN", "en-gb"})
    void analyze_english_isScored(String language) {
        Analyzed analyzed = analyzer(AnalysisLimits.DEFAULT).analyze("A bad day", "", language);

        assertThat(analyzed).isInstanceOf(Analyzed.Scored.class);
    }

    @Test
    void analyze_blankDocument_isRefused() {
        assertThatThrownBy(() -> analyze(" ", "\n\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void analyze_longDocument_readsOnlyTheFirstSentencesAndSaysSo() {
        Analyzer analyzer = analyzer(new AnalysisLimits(3, 10));

        Analyzed.Scored scored = scored(analyzer.analyze("A", "B bad. C bad. Tesla bad. Ford Motor bad.", "en"));

        assertThat(scored.sentences()).hasSize(3);
        assertThat(scored.entities()).isEmpty();
        assertThat(scored.truncated()).isTrue();
    }

    @Test
    void analyze_moreEntityRunsThanAllowed_leavesEachEntityItsFirst() {
        Analyzer analyzer = analyzer(new AnalysisLimits(100, 3));

        Analyzed.Scored scored =
                scored(analyzer.analyze("", "Tesla bad. Tesla worse. Tesla good. Nvidia bad. Nvidia good.", "en"));

        assertThat(entity(scored, "us-tsla").evidence()).hasSize(2);
        assertThat(entity(scored, "us-nvda").evidence()).hasSize(1);
        assertThat(scored.truncated()).isTrue();
    }

    @Test
    void analyze_runs_areSentencesPlusPairsAndEqualTextsOnce() {
        Analyzed.Scored scored = analyze("", "It rained. It rained. Tesla and Nvidia met.");

        assertThat(scored.modelRuns()).isEqualTo(4).isEqualTo(model.read().size());
        assertThat(scored.truncated()).isFalse();
    }

    @Test
    void analyze_twice_isTheSame() {
        String body = "Tesla bad, Nvidia good. Visa and Block Inc said so. $BTC fell.";

        assertThat(analyze("Tesla bad", body)).isEqualTo(analyze("Tesla bad", body));
    }

    private Analyzed.Scored analyze(String title, String body) {
        return scored(analyzer(AnalysisLimits.DEFAULT).analyze(title, body, "en"));
    }

    private Analyzer analyzer(AnalysisLimits limits) {
        return new Analyzer(LINKER, model, limits);
    }

    private static Analyzed.Scored scored(Analyzed analyzed) {
        return analyzed.fold(scored -> scored, unsupported -> {
            throw new AssertionError(unsupported);
        });
    }

    private static EntitySentiment entity(Analyzed.Scored scored, String id) {
        return scored.entities().stream()
                .filter(entity -> entity.linked().entity().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double sum(List<Evidence> evidence) {
        return evidence.stream().mapToDouble(Evidence::contribution).sum();
    }
}
