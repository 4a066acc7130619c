package dev.bellwether.cli.ingest;

import dev.bellwether.api.article.v1.IngestArticleResponse;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.JsonLines;
import dev.bellwether.cli.console.Progress;
import dev.bellwether.cli.view.Words;

/** Tells of each document as it is done; thread-safe. */
final class Report {
    /** More than this and a person is better served by the progress line alone. */
    private static final int MOST_LINES_FOR_A_PERSON = 20;

    private final Console console;
    private final Progress progress;
    private final boolean isJson;
    private final Counts counts;
    private final int total;

    Report(Console console, Progress progress, boolean isJson, Counts counts, int total) {
        this.console = console;
        this.progress = progress;
        this.isJson = isJson;
        this.counts = counts;
        this.total = total;
    }

    synchronized void taken(String name, IngestArticleResponse response) {
        counts.add(response.getOutcome());
        if (isJson) {
            JsonLines.print(response, console);
        } else if (!console.interactive() || total <= MOST_LINES_FOR_A_PERSON) {
            progress.clear();
            String outcome = Words.of(response.getOutcome(), "OUTCOME_");
            console.out()
                    .println(Cell.printable("%-9s  %s  %s  %s"
                            .formatted(
                                    outcome,
                                    response.getArticle().getName(),
                                    name,
                                    response.getArticle().getTitle())));
        }
        show();
    }

    synchronized void refused(String name, String why) {
        counts.addRefused();
        progress.say("refused    " + (why.startsWith(name) ? why : name + ": " + why));
        show();
    }

    private void show() {
        progress.show(counts.done() + " of " + total + ": " + counts);
    }
}
