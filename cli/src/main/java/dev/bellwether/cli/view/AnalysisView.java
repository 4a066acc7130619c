package dev.bellwether.cli.view;

import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Evidence;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows analyses. */
public final class AnalysisView implements View<Analysis> {
    private static final int ENTITIES_IN_A_ROW = 4;

    @Override
    public Table table() {
        return new Table(Column.text("ANALYSIS", 46), Column.text("DOCUMENT", 8), Column.text("ABOUT", 16));
    }

    @Override
    public void row(Analysis analysis, Table table) {
        table.row(
                Cell.of(Words.title(analysis.getArticle().getTitle(), analysis.getDeleteTime()) + "\n"
                        + analysis.getName()),
                document(analysis),
                Cell.of(analysis.getEntitiesList().stream()
                        .limit(ENTITIES_IN_A_ROW)
                        .map(entity -> entity.getDisplayName() + " "
                                + Words.score(entity.getSentiment().getScore()))
                        .collect(Collectors.joining("\n"))));
    }

    @Override
    public void page(Analysis analysis, Console console) {
        new Sheet()
                .line(
                        "title",
                        Cell.of(Words.title(analysis.getArticle().getTitle(), analysis.getDeleteTime()), Style.STRONG))
                .line("name", analysis.getName())
                .line("article", analysis.getArticle().getName())
                .line(
                        "retracted",
                        Words.retraction(analysis.getArticleRetractTime(), analysis.getArticleRetractReason()))
                .line("supersedes", analysis.getSupersedes())
                .line("document", document(analysis))
                .line(
                        "model",
                        analysis.getModel().getName() + " "
                                + analysis.getModel().getVersion())
                .line("cut", analysis.getTruncated() ? "the text was too long; its end is not in the score" : "")
                .print(console);
        if (analysis.getEntitiesCount() > 0) {
            console.out().println();
            Table table = evidenceTable();
            analysis.getEntitiesList().forEach(entity -> evidenceRow("", entity, 4, table));
            table.print(console);
        }
    }

    /** A table of entities with the sentences behind their scores; the first column is for what they are of. */
    public static Table evidenceTable() {
        return new Table(
                Column.text("ARTICLE", 14),
                Column.text("ABOUT", 14),
                Column.number("RELEVANCE"),
                Column.text("SENTIMENT", 8),
                Column.text("BECAUSE", 30));
    }

    /** Adds an entity with the sentences that weigh most. */
    public static void evidenceRow(String of, EntitySentiment entity, int sentences, Table table) {
        table.row(
                Cell.of(of),
                Cell.of(Words.entity(entity), Style.STRONG),
                Cell.of(String.format(Locale.ROOT, "%.2f", entity.getRelevance())),
                Words.sentimentCell(entity.getSentiment()),
                Cell.of(because(entity.getEvidenceList(), sentences)));
    }

    /** The sentences with the largest shares, each with what it adds to the score. */
    public static String because(List<Evidence> evidence, int sentences) {
        return evidence.stream()
                .sorted(Comparator.comparingDouble((Evidence one) -> -Math.abs(one.getContribution())))
                .limit(sentences)
                .map(one -> Words.score(one.getContribution()) + " " + Words.cut(one.getQuote(), 200))
                .collect(Collectors.joining("\n"));
    }

    private static Cell document(Analysis analysis) {
        return analysis.getState() == Analysis.State.STATE_UNSUPPORTED_LANGUAGE
                ? Cell.of("language not known", Style.FAINT)
                : Words.sentimentCell(analysis.getSentiment());
    }
}
