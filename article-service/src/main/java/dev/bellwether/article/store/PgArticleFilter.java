package dev.bellwether.article.store;

import dev.bellwether.article.article.Article;
import dev.bellwether.article.article.ArticleFilter;
import dev.bellwether.article.genre.Genre;
import dev.bellwether.kit.filter.FilterSchema;
import dev.bellwether.kit.filter.Filters;
import dev.bellwether.kit.filter.SqlCondition;
import dev.bellwether.kit.filter.TombstoneFilter;
import dev.bellwether.kit.id.ResourceName;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter of articles, as SQL over {@code article a left join article_revision r} and over an article in memory.
 *
 * @param isAll whether every article passes, so that its rows need not be read for it
 */
record PgArticleFilter(TombstoneFilter filter, boolean isAll) implements ArticleFilter {

    private static final FilterSchema SCHEMA = FilterSchema.builder()
            .text("title", "r.title")
            .text("source", "a.source")
            .text("uri", "a.uri")
            .textList("uris", "array_prepend(a.uri, a.aliases)")
            .text("language", "r.language")
            .text("section", "r.section")
            .choice(
                    "genre",
                    "r.genre",
                    Stream.of(Genre.values()).map(Enum::name).toList())
            .choice("origin", "a.origin", List.of("LIVE", "BACKFILL"))
            .resourceName("story", "stories/", "a.story")
            .timestamp("create_time", "a.create_time")
            .timestamp("update_time", "r.create_time")
            .integer("revision", "a.revision")
            .build();

    static PgArticleFilter parse(String text, boolean showDeleted) {
        return new PgArticleFilter(new TombstoneFilter(Filters.parse(text, SCHEMA), showDeleted), text.isBlank());
    }

    SqlCondition toSql(int firstParameter) {
        return filter.toSql(firstParameter, "a.delete_time");
    }

    @Override
    public boolean test(Article article) {
        return filter.test(article.isErased(), field -> value(article, field));
    }

    private static @Nullable Object value(Article article, String field) {
        return switch (field) {
            case "title" -> article.title();
            case "source" -> article.source();
            case "uri" -> article.uri().map(URI::toString).orElse("");
            case "uris" ->
                Stream.concat(article.uri().stream(), article.aliases().stream())
                        .map(URI::toString)
                        .toList();
            case "language" -> article.language().code();
            case "section" -> article.section();
            case "genre" -> article.genre().name();
            case "origin" -> article.origin().name();
            case "story" -> ResourceName.of("stories", article.story().story());
            case "create_time" -> article.createTime();
            case "update_time" -> article.updateTime();
            case "revision" -> (long) article.revision();
            default -> throw new IllegalArgumentException("no field " + field);
        };
    }
}
