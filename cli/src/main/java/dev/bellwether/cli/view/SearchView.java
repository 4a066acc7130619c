package dev.bellwether.cli.view;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.SearchArticlesResponse.Result;
import dev.bellwether.api.article.v1.TextSpan;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Table;
import java.util.List;

/** Shows what a search found. */
public final class SearchView implements View<Result> {
    @Override
    public Table table() {
        return new Table(
                Column.text("ARTICLE", 46),
                Column.text("PUBLISHED", 17),
                Column.text("SOURCE", 8),
                Column.text("FOUND", 24));
    }

    @Override
    public void row(Result result, Table table) {
        Article article = result.getArticle();
        String title = Highlights.marked(article.getTitle(), spans(result, TextSpan.Part.PART_TITLE));
        table.row(
                Cell.of(title + "\n" + article.getName()),
                Cell.of(Words.publishTime(article.getPublishTime())),
                Cell.of(article.getSource()),
                Cell.of(Highlights.around(article.getBody(), spans(result, TextSpan.Part.PART_BODY))));
    }

    @Override
    public void page(Result result, Console console) {
        new ArticleView().page(result.getArticle(), console);
    }

    private static List<TextSpan> spans(Result result, TextSpan.Part part) {
        return result.getHighlightsList().stream()
                .filter(span -> span.getPart() == part)
                .toList();
    }
}
