package dev.bellwether.cli.ingest;

import dev.bellwether.api.article.v1.IngestArticleResponse;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.JsonLines;
import dev.bellwether.cli.console.Progress;
import dev.bellwether.cli.input.Item;
import dev.bellwether.cli.view.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells of the documents as they are done, and at the end of those that were refused. */
final class Report {
    /** More than this and a person is better served by the progress line alone. */
    private static final int MOST_LINES_FOR_A_PERSON = 20;

    private static final int MOST_REFUSALS = 1_000;
    private static final int BAR = 20;
    private static final Duration BETWEEN_REDRAWS = Duration.ofMillis(100);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Console console;
    private final Progress progress;
    private final Scope scope;
    private final Counts counts = new Counts();
    private final List<String> refusals = new ArrayList<>();
    private final long start = System.nanoTime();
    private long shown = start;
    private long doneBytes;

    /**
     * How much there is to do.
     *
     * @param isJson whether each answer is printed as JSON
     * @param files as many as were named or found
     * @param bytes of them all; 0 when that is not known
     */
    record Scope(boolean isJson, int files, long bytes) {}

    Report(Console console, Progress progress, Scope scope) {
        this.console = console;
        this.progress = progress;
        this.scope = scope;
    }

    Counts counts() {
        return counts;
    }

    void taken(Item item, IngestArticleResponse response) {
        counts.add(response.getOutcome());
        if (scope.isJson()) {
            JsonLines.print(response, console);
        } else if (!console.interactive() || counts.done() <= MOST_LINES_FOR_A_PERSON) {
            progress.clear();
            String outcome = Words.of(response.getOutcome(), "OUTCOME_");
            console.out()
                    .println(Cell.printable("%-9s  %s  %s  %s"
                            .formatted(
                                    outcome,
                                    response.getArticle().getName(),
                                    item.name(),
                                    response.getArticle().getTitle())));
        }
        done(item);
    }

    void refused(Item item, String why) {
        counts.addRefused();
        if (refusals.size() < MOST_REFUSALS) {
            refusals.add("refused    " + (why.startsWith(item.name()) ? why : item.name() + ": " + why));
        }
        done(item);
    }

    /** What was refused, and the counts with the rate. */
    void end() {
        progress.clear();
        refusals.forEach(progress::say);
        int untold = counts.refused() - refusals.size();
        if (untold > 0) {
            progress.say("and " + untold + " more");
        }
        console.err().println(counts + " (" + rate() + " a second).");
    }

    private void done(Item item) {
        doneBytes += item.bytes();
        Duration since = Duration.ofNanos(System.nanoTime() - shown);
        if (since.compareTo(console.interactive() ? BETWEEN_REDRAWS : BETWEEN_LINES) < 0) {
            return;
        }
        shown = System.nanoTime();
        if (console.interactive()) {
            progress.show(bar() + line());
        } else {
            progress.say(line());
        }
    }

    private String line() {
        return "%,d documents, %,d a second: %s".formatted(counts.done(), rate(), counts);
    }

    private String bar() {
        if (scope.bytes() <= 0) {
            return "";
        }
        double share = Math.min(1, (double) doneBytes / scope.bytes());
        int filled = (int) (share * BAR);
        return "[%s%s] %3d %%  ".formatted("#".repeat(filled), "-".repeat(BAR - filled), (int) (share * 100));
    }

    private long rate() {
        double seconds = (System.nanoTime() - start) / 1e9;
        return Math.round(counts.done() / Math.max(seconds, 1e-3));
    }
}
