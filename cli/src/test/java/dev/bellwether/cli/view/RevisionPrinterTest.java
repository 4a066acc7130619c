package dev.bellwether.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleRevision;
import dev.bellwether.api.article.v1.TextEdit;
import dev.bellwether.api.article.v1.TextSpan;
import dev.bellwether.cli.console.CapturedConsole;
import dev.bellwether.cli.console.OutputOptions;
import org.junit.jupiter.api.Test;

class RevisionPrinterTest {

    private final CapturedConsole console = new CapturedConsole();
    private final RevisionPrinter printer = new RevisionPrinter(new OutputOptions(), console.console());

    @Test
    void revisions_areShownWithWhatWentAndWhatCame() {
        printer.item(ArticleRevision.newBuilder()
                .setArticle(article(3).toBuilder()
                        .setTitle("𝒳 rose 7")
                        .setRetractTime(Timestamp.newBuilder().setSeconds(1_790_000_000))
                        .setRetractReason("never said"))
                .build());
        printer.item(ArticleRevision.newBuilder()
                .setArticle(article(2).toBuilder().setTitle("𝒳 rose 7"))
                .addEdits(edit(TextEdit.Kind.KIND_REPLACED, 7, 8, 7, 8))
                .build());
        printer.item(ArticleRevision.newBuilder()
                .setArticle(article(1).toBuilder().setTitle("𝒳 rose 9"))
                .build());
        printer.finish();

        assertThat(console.out().lines().filter(line -> !line.isEmpty()))
                .containsExactly(
                        "Revision 3, 2026-09-21 14:13Z: retracted: never said",
                        "Revision 2, 2026-09-21 14:13Z",
                        "  title: 𝒳 rose [-9-]{+7+}",
                        "Revision 1, 2026-09-21 14:13Z");
    }

    @Test
    void editsFarApart_areLinesOfTheirOwnWithTheTextAround() {
        String before = "one " + "word ".repeat(100) + "two";
        String after = "first one " + "word ".repeat(100);
        printer.item(ArticleRevision.newBuilder()
                .setArticle(article(2).toBuilder().setTitle(after))
                .addEdits(edit(TextEdit.Kind.KIND_INSERTED, 0, 0, 0, 6))
                .addEdits(edit(TextEdit.Kind.KIND_DELETED, 504, 507, 510, 510))
                .build());
        printer.item(ArticleRevision.newBuilder()
                .setArticle(article(1).toBuilder().setTitle(before))
                .build());
        printer.finish();

        assertThat(console.out().lines().filter(line -> line.startsWith("  title: ")))
                .containsExactly(
                        "  title: {+first +}one " + "word ".repeat(7) + "w…",
                        "  title: …" + "word ".repeat(8) + "[-two-]");
    }

    private static Article article(int revision) {
        return Article.newBuilder()
                .setRevision(revision)
                .setUpdateTime(Timestamp.newBuilder().setSeconds(1_790_000_000))
                .build();
    }

    private static TextEdit edit(TextEdit.Kind kind, int from, int to, int start, int end) {
        return TextEdit.newBuilder()
                .setKind(kind)
                .setBefore(span(from, to))
                .setAfter(span(start, end))
                .build();
    }

    private static TextSpan span(int start, int end) {
        return TextSpan.newBuilder()
                .setPart(TextSpan.Part.PART_TITLE)
                .setStart(start)
                .setEnd(end)
                .build();
    }
}
