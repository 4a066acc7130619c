package dev.bellwether.cli.demo;

import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.Match;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.JsonLines;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.AlertView;
import dev.bellwether.cli.view.AnalysisView;
import dev.bellwether.cli.view.MatchView;
import dev.bellwether.cli.view.RemovedBlocks;
import dev.bellwether.cli.view.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows a person what came of the seeds: what was read, of whom it speaks, and who was told. */
final class DemoReport {
    private static final int SENTENCES = 2;

    private final Console console;
    private final Seeds seeds;

    DemoReport(Console console, Seeds seeds) {
        this.console = console;
        this.seeds = seeds;
    }

    /** For a program: the analyses, then the alerts. */
    void printJson(Outcome outcome) {
        outcome.analyses().values().forEach(analysis -> JsonLines.print(analysis, console));
        outcome.alerts().forEach(alert -> JsonLines.print(alert, console));
    }

    /** For a person: four tables. */
    void print(Outcome outcome, Remote remote) {
        heading("What was read", "each page without its furniture");
        articles(outcome);
        heading("Of whom it speaks, and how", "-1 is bad, +1 is good; each sentence with what it adds to the score");
        sentiment(outcome);
        heading("Who was told, and why", outcome.alerts().size() + " alerts");
        alerts(outcome);
        heading("Quiet on purpose", "what must not raise an alert");
        quiet(outcome, remote);
    }

    private void articles(Outcome outcome) {
        Table table = new Table(
                Column.fixed("PAGE"),
                Column.text("ARTICLE", 30),
                Column.text("BY, AND WHEN", 17),
                Column.text("REMOVED", 16));
        for (LoadedPage page : outcome.pages()) {
            Article article = page.extracted().getArticle();
            table.row(
                    Cell.of(page.id(), Style.FAINT),
                    Cell.of(article.getTitle() + "\n" + words(article.getBody()) + " words: "
                            + Words.cut(article.getBody(), 90)),
                    Cell.of(by(page) + "\n" + Words.publishTime(article.getPublishTime())),
                    Cell.of(RemovedBlocks.reasons(page.extracted().getRemovedList()), Style.FAINT));
        }
        table.print(console);
    }

    private void sentiment(Outcome outcome) {
        Table table = AnalysisView.evidenceTable();
        for (LoadedPage page : outcome.pages()) {
            Analysis analysis = outcome.analyses().getOrDefault(page.id(), Analysis.getDefaultInstance());
            analysis.getEntitiesList().forEach(entity -> AnalysisView.evidenceRow(page.id(), entity, SENTENCES, table));
            if (analysis.getEntitiesCount() == 0) {
                table.row(
                        Cell.of(page.id()),
                        Cell.of("no known entity", Style.FAINT),
                        Cell.of(""),
                        Words.sentimentCell(analysis.getSentiment()),
                        Cell.of(""));
            }
        }
        table.print(console);
    }

    private void alerts(Outcome outcome) {
        Table table = new Table(
                Column.fixed("SEVERITY"),
                Column.text("SUBSCRIPTION", 12),
                Column.fixed("PAGE"),
                Column.text("ABOUT", 10),
                Column.text("BECAUSE", 30));
        for (Alert alert : outcome.alerts()) {
            String quote = AnalysisView.because(alert.getEntity().getEvidenceList(), 1);
            table.row(
                    AlertView.severity(alert.getSeverity()),
                    Cell.of(AlertView.subscription(alert), Style.STRONG),
                    Cell.of(outcome.pageOf(alert.getArticle()), Style.FAINT),
                    Cell.of(Words.entity(alert.getEntity())),
                    Cell.of((quote.isEmpty() ? "" : quote + "\n") + AlertView.reasons(alert)));
        }
        table.print(console);
    }

    private void quiet(Outcome outcome, Remote remote) {
        Table table = new Table(
                Column.text("SUBSCRIPTION", 12),
                Column.fixed("PAGE"),
                Column.text("EXPECTED", 20),
                Column.text("THE SERVICE SAYS", 24));
        for (QuietCase quiet : seeds.quiet()) {
            table.row(
                    Cell.of(quiet.subscription(), Style.STRONG),
                    Cell.of(quiet.page(), Style.FAINT),
                    Cell.of(quiet.because()),
                    Cell.of(explanation(quiet, outcome, remote)));
        }
        table.print(console);
    }

    /** The last word of the stages where the condition held; else that it did not hold. */
    private static String explanation(QuietCase quiet, Outcome outcome, Remote remote) {
        String article = outcome.pages().stream()
                .filter(page -> page.id().equals(quiet.page()))
                .map(page -> page.article().getName())
                .findFirst()
                .orElse("");
        ExplainMatchRequest request = ExplainMatchRequest.newBuilder()
                .setSubscription("subscriptions/" + quiet.subscription())
                .setArticle(article)
                .build();
        List<Match> matches = remote.alerts()
                .call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.explainMatch(request))
                .getMatchesList();
        List<Match> held = matches.stream().filter(Match::getHeld).toList();
        if (matches.isEmpty()) {
            return "no known entity";
        }
        if (held.isEmpty()) {
            return "the condition did not hold for "
                    + matches.stream().map(Match::getEntity).collect(Collectors.joining(", "));
        }
        return held.stream().map(DemoReport::lastWord).collect(Collectors.joining("\n"));
    }

    private static String lastWord(Match match) {
        List<Match.Verdict> verdicts = match.getVerdictsList();
        String entity = match.getEntity();
        return entity + (verdicts.isEmpty() ? "" : ", " + MatchView.verdict(verdicts.get(verdicts.size() - 1)));
    }

    private void heading(String title, String subtitle) {
        console.out().println();
        console.out()
                .println(console.palette().paint(title.toUpperCase(Locale.ROOT), Style.STRONG) + "  "
                        + console.palette().paint(subtitle, Style.FAINT));
        console.out().println();
    }

    private static String by(LoadedPage page) {
        String authors = String.join(", ", page.extracted().getArticle().getAuthorsList());
        String source = page.article().getSource();
        return authors.isEmpty() ? source : authors + "\n" + source;
    }

    private static long words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
