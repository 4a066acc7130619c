package dev.bellwether.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bellwether.bench.faults.cluster.Home;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QualityTest {

    private static final Path ROOT = Path.of("../..");

    @ParameterizedTest
    @MethodSource("measures")
    void whatIsFound_reachesWhatItMust(QualityMeasure measure) {
        assumeTrue(EvaluationData.isThere(), "BELLWETHER_EVALUATION_DATA does not name the evaluation data: skipped");

        List<Value> values = measure.run(new Run(Home.of(ROOT), Path.of("target"), 1, 1, 1, line -> {}));

        values.forEach(value -> System.out.printf("%s: %s %.4f%n", measure.id(), value.name(), value.value()));
        assertThat(values)
                .allSatisfy(value -> value.bar()
                        .ifPresent(bar -> assertThat(bar.verdict(value.value()))
                                .as("%s %s", value.name(), value.value())
                                .isNotEqualTo("MISSED")));
    }

    /** Those of pages and of links. Those of sentiment take minutes, and are judged where they are run by hand. */
    static Stream<Measure> measures() {
        return QualityCommand.measures().stream()
                .filter(measure -> measure.id().startsWith("QX") || measure.id().startsWith("QE"));
    }

    @Test
    void copiesOfTheSeeds_areKnown() {
        assertThat(CopiesOfTexts.seeds(ROOT, new Random(20_260_219))).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void noticesOfOneTemplate_stayApart() {
        assertThat(CopiesOfTexts.mistaken(new Random(20_260_219))).isLessThanOrEqualTo(1.0 / 500);
    }

    @Test
    void pagesOfOurOwn_areAsAReaderExpects() {
        List<Value> values = OwnPages.values(ROOT);

        values.forEach(value -> System.out.printf("%s %.4f%n", value.name(), value.value()));
        assertThat(values)
                .allSatisfy(value -> value.bar()
                        .ifPresent(bar -> assertThat(bar.verdict(value.value()))
                                .as("%s %s", value.name(), value.value())
                                .isNotEqualTo("MISSED")));
    }

    @Test
    void burstsOfMadeUpNews_areFoundAndFewAlarmsAreFalse() {
        BurstsInTime.Outcome outcome = BurstsInTime.simulate(1, 60, new Random(20_260_302));

        System.out.printf("QA1, small: %s%n", outcome);
        // 60 entities have 1,860 days: at the bar's 2 in 1,000 that is some 4 alarms, and 9 with a probability of 1 %.
        assertThat(outcome.falseAlarms()).isLessThan(5);
        assertThat(outcome.found()).isGreaterThan(0.70);
    }

    @Test
    void runsOfFour_ofSameAndOtherWords_areAllAndNone() {
        Map<List<String>, Integer> runs = FourGrams.runs("one two three four five");

        assertThat(FourGrams.common(runs, runs))
                .isEqualTo(FourGrams.total(runs))
                .isEqualTo(2);
        assertThat(FourGrams.common(runs, FourGrams.runs("six seven eight nine")))
                .isZero();
    }
}
