package dev.bellwether.sentiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.bellwether.sentiment.EvaluationData;
import dev.bellwether.sentiment.entity.Catalogue;
import dev.bellwether.sentiment.entity.EntityKind;
import dev.bellwether.sentiment.entity.Linker;
import dev.bellwether.sentiment.scoring.OnnxSentimentModel;
import dev.bellwether.sentiment.scoring.Probabilities;
import dev.bellwether.sentiment.text.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The page that the product was asked for, with its furniture taken away by hand: who is linked, and how each sounds. */
@TestInstance(Lifecycle.PER_CLASS)
class SeedAnalysisTest {
    private static final int TITLE_LINE = 2;
    private static final int FIRST_BODY_LINE = 6;
    private static final int LAST_BODY_LINE = 16;

    private OnnxSentimentModel model;
    private Analyzed.Scored analysis;

    @BeforeAll
    void analyse() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(EvaluationData.variable("BELLWETHER_SEED")));
        String body = String.join("\n", lines.subList(FIRST_BODY_LINE, LAST_BODY_LINE + 1));
        assumeThat(getClass().getResource("/dev/bellwether/sentiment/model/model.json"))
                .as("skipped: the module sentiment-model has no model")
                .isNotNull();
        model = OnnxSentimentModel.shipped(1);
        analysis = new Analyzer(new Linker(Catalogue.shipped()), model, AnalysisLimits.DEFAULT)
                .analyze(lines.get(TITLE_LINE), body, "en")
                .fold(scored -> scored, unsupported -> {
                    throw new AssertionError(unsupported);
                });
        print();
    }

    @AfterAll
    void close() {
        if (model != null) {
            model.close();
        }
    }

    @Test
    void analyze_seed_has22SentencesAndATitle() {
        assertThat(analysis.sentences()).hasSize(23);
    }

    @Test
    void analyze_seed_linksThreeEntitiesAndNoOther() {
        assertThat(analysis.entities())
                .extracting(entity -> entity.linked().entity().id())
                .containsExactlyInAnyOrder("us-clsk", "crypto-btc", "law-clarity-act");
        assertThat(entity("crypto-btc").linked().entity().kind()).isEqualTo(EntityKind.CRYPTO_ASSET);
    }

    @Test
    void analyze_seed_findsEachEntityInItsSentences() {
        assertThat(sentencesOf("us-clsk")).isEqualTo(Set.of(0, 2, 15, 18));
        assertThat(sentencesOf("crypto-btc")).isEqualTo(Set.of(2, 7, 11, 14, 18));
        assertThat(sentencesOf("law-clarity-act")).isEqualTo(Set.of(8, 10, 21));
    }

    @Test
    void analyze_seed_weighsRelevance() {
        assertThat(entity("us-clsk").linked().relevance()).isEqualTo(1.0);
        assertThat(entity("us-clsk").linked().firstMention().span().part()).isEqualTo(Part.TITLE);
        assertThat(entity("crypto-btc").linked().relevance()).isBetween(0.2, 0.6);
        assertThat(entity("law-clarity-act").linked().relevance()).isBetween(0.3, 0.7);
    }

    @Test
    void analyze_seed_documentIsNegative() {
        Probabilities probabilities = analysis.sentiment().probabilities();

        assertThat(analysis.sentiment().score()).isBetween(-0.60, -0.10);
        assertThat(probabilities.negative()).isGreaterThan(probabilities.positive());
    }

    @Test
    void analyze_seed_companyIsNegativeWithItsEvidence() {
        EntitySentiment company = entity("us-clsk");
        Set<Integer> evidence =
                company.evidence().stream().map(Evidence::sentenceNumber).collect(Collectors.toSet());

        assertThat(company.sentiment().score()).isBetween(-0.80, -0.20);
        assertThat(company.sentiment().probabilities().negative()).isGreaterThanOrEqualTo(0.50);
        assertThat(evidence).contains(0).containsAnyOf(2, 4);
    }

    @Test
    void analyze_seed_titleIsNegativeForTheCompany() {
        Evidence title = entity("us-clsk").evidence().stream()
                .filter(evidence -> evidence.sentenceNumber() == 0)
                .findFirst()
                .orElseThrow();

        assertThat(title.sentiment().score()).isNegative();
    }

    @Test
    void analyze_seed_cryptoAssetIsNearNeutral() {
        assertThat(entity("crypto-btc").sentiment().score()).isBetween(-0.35, 0.15);
    }

    @Test
    void analyze_seed_lawIsNearNeutral() {
        assertThat(entity("law-clarity-act").sentiment().score()).isBetween(-0.35, 0.20);
    }

    @Test
    void analyze_seed_atLeastSixOfEightSentencesSoundAsAReaderSays() {
        List<Integer> right = new ArrayList<>();
        Stream.of(2, 4, 13, 19)
                .filter(number -> likeliest(number).equals("negative"))
                .forEach(right::add);
        Stream.of(17).filter(number -> likeliest(number).equals("positive")).forEach(right::add);
        Stream.of(10, 14, 20)
                .filter(number -> !likeliest(number).equals("positive"))
                .forEach(right::add);

        assertThat(right).as("sentences that are as wanted").hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void analyze_seed_evidenceAddsUpToEveryScore() {
        assertThat(sum(analysis.evidence())).isCloseTo(analysis.sentiment().score(), within());
        assertThat(analysis.entities())
                .allSatisfy(entity -> assertThat(sum(entity.evidence()))
                        .isCloseTo(entity.sentiment().score(), within()));
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    private static double sum(List<Evidence> evidence) {
        return evidence.stream().mapToDouble(Evidence::contribution).sum();
    }

    private String likeliest(int number) {
        Probabilities of = analysis.sentences().get(number).sentiment().probabilities();
        if (of.neutral() == of.greatest()) {
            return "neutral";
        }
        return of.negative() == of.greatest() ? "negative" : "positive";
    }

    private Set<Integer> sentencesOf(String id) {
        return entity(id).evidence().stream()
                .filter(evidence -> !evidence.carried())
                .map(Evidence::sentenceNumber)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private EntitySentiment entity(String id) {
        return analysis.entities().stream()
                .filter(entity -> entity.linked().entity().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Numbers only: the page's text stays outside the project and its logs. */
    private void print() {
        System.out.printf("document %s, %d runs%n", shown(analysis.sentiment()), analysis.modelRuns());
        for (EntitySentiment entity : analysis.entities()) {
            System.out.printf(
                    "%s %s relevance %.2f%n",
                    entity.linked().entity().id(),
                    shown(entity.sentiment()),
                    entity.linked().relevance());
            entity.evidence()
                    .forEach(one -> System.out.printf(
                            "  %2d %s%s share %.2f%n",
                            one.sentenceNumber(),
                            shown(one.sentiment()),
                            one.carried() ? " carried" : "",
                            one.share()));
        }
        for (int i = 0; i < analysis.sentences().size(); i++) {
            System.out.printf("%2d %s%n", i, shown(analysis.sentences().get(i).sentiment()));
        }
    }

    private static String shown(Sentiment sentiment) {
        Probabilities of = sentiment.probabilities();
        return "%+.2f (%.2f %.2f %.2f) %s"
                .formatted(sentiment.score(), of.negative(), of.neutral(), of.positive(), sentiment.label());
    }
}
