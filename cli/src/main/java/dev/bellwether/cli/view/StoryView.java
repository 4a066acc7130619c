package dev.bellwether.cli.view;

import com.google.protobuf.Duration;
import dev.bellwether.api.article.v1.Story;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import dev.bellwether.cli.time.InstantText;

/** Shows stories. */
public final class StoryView implements View<Story> {
    @Override
    public Table table() {
        return new Table(
                Column.text("STORY", 24), Column.fixed("ARTICLES"), Column.fixed("SOURCES"), Column.text("FIRST", 16));
    }

    @Override
    public void row(Story story, Table table) {
        table.row(
                Cell.of(story.getTitle() + "\n" + story.getName()),
                Cell.of(Integer.toString(story.getArticles())),
                Cell.of(Integer.toString(story.getSources())),
                Cell.of(story.getFirstSource()));
    }

    @Override
    public void page(Story story, Console console) {
        new Sheet()
                .line("title", Cell.of(story.getTitle(), Style.STRONG))
                .line("name", story.getName())
                .line("first article", story.getFirstArticle())
                .line("first source", story.getFirstSource() + (story.hasLeadTime() ? ", " + lead(story) : ""))
                .line("articles", story.getArticles() + ", " + story.getCopies() + " of them copies")
                .line("sources", Integer.toString(story.getSources()))
                .line("stored", InstantText.format(story.getCreateTime()))
                .line("last article", InstantText.format(story.getLastArticleTime()))
                .print(console);
    }

    private static String lead(Story story) {
        Duration lead = story.getLeadTime();
        return lead.getSeconds() / 60 + " min before another";
    }
}
