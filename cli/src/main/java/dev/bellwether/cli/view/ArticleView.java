package dev.bellwether.cli.view;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.PublishTime;
import dev.bellwether.api.article.v1.StoryPosition;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import dev.bellwether.cli.time.InstantText;

/** Shows articles. */
public final class ArticleView implements View<Article> {
    @Override
    public Table table() {
        return new Table(
                Column.text("ARTICLE", 46),
                Column.number("REV"),
                Column.text("PUBLISHED", 17),
                Column.text("SOURCE", 8));
    }

    @Override
    public void row(Article article, Table table) {
        table.row(
                Cell.of(Words.title(article.getTitle(), article.getDeleteTime()) + "\n" + article.getName()
                        + (article.hasRetractTime() ? "\nretracted" : "")),
                Cell.of(Integer.toString(article.getRevision())),
                Cell.of(Words.publishTime(article.getPublishTime())),
                Cell.of(article.getSource()));
    }

    @Override
    public void page(Article article, Console console) {
        new Sheet()
                .line("title", Cell.of(Words.title(article.getTitle(), article.getDeleteTime()), Style.STRONG))
                .line("name", article.getName())
                .line("revision", article.getRevision() == 0 ? "" : Integer.toString(article.getRevision()))
                .line("retracted", Words.retraction(article.getRetractTime(), article.getRetractReason()))
                .line("authors", String.join(", ", article.getAuthorsList()))
                .line("source", article.getSource())
                .line("uri", article.getUri())
                .line("also at", String.join(", ", article.getAliasesList()))
                .line("published", published(article.getPublishTime()))
                .line("fetched", InstantText.format(article.getFetchTime()))
                .line("section", article.getSection())
                .line("genre", Words.of(article.getGenre(), "GENRE_"))
                .line("language", article.getLanguage().getCode())
                .line("origin", Words.of(article.getOrigin(), "ORIGIN_"))
                .line("story", story(article.getStory()))
                .line("stored", InstantText.format(article.getCreateTime()))
                .print(console);
        if (!article.getBody().isEmpty()) {
            console.out().println();
            console.out().println(Cell.printable(article.getBody()));
        }
    }

    /** The interval, its precision, what it was taken from and what is doubtful about it. */
    static String published(PublishTime time) {
        StringBuilder text = new StringBuilder(Words.publishTime(time));
        time.getEvidenceList().stream()
                .filter(PublishTime.Evidence::getUsed)
                .forEach(evidence -> text.append(", ")
                        .append(Words.of(evidence.getMethod(), "METHOD_"))
                        .append(" \"")
                        .append(Words.cut(evidence.getText(), 60))
                        .append('"'));
        String flags = Words.flags(time.getFlagsList());
        return flags.isEmpty() ? text.toString() : text + " (" + flags + ")";
    }

    /** "first of its story", or which copy of which story it is. */
    public static String story(StoryPosition story) {
        if (story.getStory().isEmpty()) {
            return "";
        }
        String copy = Words.of(story.getCopy(), "COPY_");
        String place = story.getFirst()
                ? "first of its story"
                : (copy.isEmpty() ? "another article" : copy + " copy") + shared(story) + ", " + story.getArticles()
                        + " articles of " + story.getSources() + " sources";
        return place + " (" + story.getStory() + ")";
    }

    private static String shared(StoryPosition story) {
        return story.getOriginal().isEmpty()
                ? ""
                : " of " + story.getOriginal() + " (" + Math.round(100 * story.getShared()) + " % in common)";
    }
}
