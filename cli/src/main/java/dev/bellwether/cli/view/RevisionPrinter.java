package dev.bellwether.cli.view;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleRevision;
import dev.bellwether.api.article.v1.TextEdit;
import dev.bellwether.api.article.v1.TextSpan;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.JsonLines;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.time.InstantText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes revisions, newest first: each when the one before it, which it changed, has come. */
public final class RevisionPrinter {
    private final boolean isJson;
    private final Console console;
    private final TextChanges changes;
    private @Nullable ArticleRevision last;

    public RevisionPrinter(OutputOptions output, Console console) {
        this.isJson = output.isJson();
        this.console = console;
        this.changes = new TextChanges(console.palette());
    }

    /** Adds the next older revision, with its text. */
    public void item(ArticleRevision revision) {
        if (isJson) {
            JsonLines.print(revision, console);
            return;
        }
        if (last != null) {
            print(last, revision.getArticle());
        }
        last = revision;
    }

    /** Writes the oldest. */
    public void finish() {
        if (last != null) {
            print(last, Article.getDefaultInstance());
        }
    }

    private void print(ArticleRevision revision, Article before) {
        Article article = revision.getArticle();
        console.out().println(console.palette().paint(heading(article), Style.STRONG));
        changes.lines(before.getTitle(), article.getTitle(), of(revision, TextSpan.Part.PART_TITLE))
                .forEach(line -> console.out().println("  title: " + line));
        changes.lines(before.getBody(), article.getBody(), of(revision, TextSpan.Part.PART_BODY))
                .forEach(line -> console.out().println("  " + line));
        console.out().println();
    }

    private static String heading(Article article) {
        String when = "Revision " + article.getRevision() + ", " + InstantText.format(article.getUpdateTime());
        if (article.hasDeleteTime()) {
            return when + ": erased";
        }
        return article.hasRetractTime() ? when + ": retracted: " + article.getRetractReason() : when;
    }

    private static List<TextEdit> of(ArticleRevision revision, TextSpan.Part part) {
        return revision.getEditsList().stream()
                .filter(edit -> edit.getBefore().getPart() == part)
                .toList();
    }
}
