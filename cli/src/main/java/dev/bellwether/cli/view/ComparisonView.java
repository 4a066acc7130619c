package dev.bellwether.cli.view;

import dev.bellwether.api.sentiment.v1.Agreement;
import dev.bellwether.api.sentiment.v1.LabelPair;
import dev.bellwether.api.sentiment.v1.Model;
import dev.bellwether.api.sentiment.v1.ModelComparison;
import dev.bellwether.api.sentiment.v1.ScoreDifference;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import java.util.Locale;

/** Shows how two models differ. */
public final class ComparisonView {
    private static final int SENTENCES = 1;

    private ComparisonView() {}

    /** Counts first, then the greatest differences with the sentence that weighs most on either side. */
    public static void print(ModelComparison comparison, Console console) {
        new Sheet()
                .line("baseline", model(comparison.getBaseline()))
                .line("candidate", model(comparison.getCandidate()))
                .line("articles", agreement(comparison.getDocuments()))
                .line("entities", agreement(comparison.getEntities()))
                .print(console);
        printLabels(comparison, console);
        printDifferences(comparison, console);
    }

    private static void printLabels(ModelComparison comparison, Console console) {
        if (comparison.getDocuments().getLabelsCount() == 0) {
            return;
        }
        Table table = new Table(
                Column.fixed("OF"), Column.fixed("BASELINE"), Column.fixed("CANDIDATE"), Column.number("COUNT"));
        comparison.getDocuments().getLabelsList().forEach(pair -> row("articles", pair, table));
        comparison.getEntities().getLabelsList().forEach(pair -> row("entities", pair, table));
        console.out().println();
        table.print(console);
    }

    private static void row(String of, LabelPair pair, Table table) {
        table.row(
                Cell.of(of),
                Cell.of(Words.of(pair.getBaseline(), "LABEL_")),
                Cell.of(Words.of(pair.getCandidate(), "LABEL_")),
                Cell.of(Integer.toString(pair.getCount())));
    }

    private static void printDifferences(ModelComparison comparison, Console console) {
        if (comparison.getDifferencesCount() == 0) {
            return;
        }
        Table table =
                new Table(Column.text("DIFFER MOST", 30), Column.text("BASELINE", 26), Column.text("CANDIDATE", 26));
        comparison.getDifferencesList().forEach(difference -> row(difference, table));
        console.out().println();
        table.print(console);
    }

    private static void row(ScoreDifference difference, Table table) {
        String entity = difference.getEntity().isEmpty() ? "" : difference.getEntity() + "\n";
        table.row(
                Cell.of(entity + Words.cut(difference.getTitle(), 100) + "\n" + difference.getArticle(), Style.PLAIN),
                Cell.of(Words.sentiment(difference.getBaseline()) + "\n"
                        + AnalysisView.because(difference.getBaselineEvidenceList(), SENTENCES)),
                Cell.of(Words.sentiment(difference.getCandidate()) + "\n"
                        + AnalysisView.because(difference.getCandidateEvidenceList(), SENTENCES)));
    }

    private static String model(Model model) {
        return model.getName() + " " + model.getVersion();
    }

    private static String agreement(Agreement agreement) {
        return agreement.getCompared() == 0
                ? "none compared"
                : String.format(
                        Locale.ROOT,
                        "%,d compared, %.1f %% with the same label, sign flips: %,d, scores %+.3f apart (%.3f without sign)",
                        agreement.getCompared(),
                        100 * agreement.getAgreement(),
                        agreement.getSignFlips(),
                        agreement.getMeanDifference(),
                        agreement.getMeanAbsoluteDifference());
    }
}
