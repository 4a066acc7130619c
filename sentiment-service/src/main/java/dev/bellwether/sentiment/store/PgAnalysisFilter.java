package dev.bellwether.sentiment.store;

import dev.bellwether.kit.filter.FilterSchema;
import dev.bellwether.kit.filter.Filters;
import dev.bellwether.kit.filter.SqlCondition;
import dev.bellwether.kit.filter.TombstoneFilter;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.sentiment.analysis.Analysis;
import dev.bellwether.sentiment.analysis.AnalysisFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter of analyses, as SQL over {@code analysis} and over an analysis in memory.
 *
 * @param showRetracted whether analyses of texts that were retracted may pass
 */
record PgAnalysisFilter(TombstoneFilter filter, boolean showRetracted) implements AnalysisFilter {

    private static final FilterSchema SCHEMA = FilterSchema.builder()
            .resourceName("article", "articles/", "article")
            .text("title", "title")
            .text("source", "source")
            .text("language", "language")
            .choice("origin", "origin", List.of("LIVE", "BACKFILL"))
            .text("story", "story")
            .choice("state", "state", List.of("ANALYZED", "UNSUPPORTED_LANGUAGE"))
            .choice("label", "label", List.of("NEGATIVE", "NEUTRAL", "POSITIVE", "UNCERTAIN"))
            .decimal("score", "score")
            .textList("entities", "entities")
            .timestamp("create_time", "create_time")
            .text("model_sha256", "model_sha256")
            .build();

    static PgAnalysisFilter parse(String text, boolean showDeleted, boolean showRetracted) {
        return new PgAnalysisFilter(new TombstoneFilter(Filters.parse(text, SCHEMA), showDeleted), showRetracted);
    }

    SqlCondition toSql(int firstParameter) {
        SqlCondition any = filter.toSql(firstParameter, "delete_time");
        return showRetracted
                ? any
                : new SqlCondition("(article_retract_time is null and " + any.sql() + ")", any.parameters());
    }

    @Override
    public boolean test(Analysis analysis) {
        return (showRetracted || analysis.articleRetractTime().isEmpty())
                && filter.test(analysis.isErased(), field -> value(analysis, field));
    }

    private static @Nullable Object value(Analysis analysis, String field) {
        return switch (field) {
            case "article" -> ResourceName.of("articles", analysis.article());
            case "title" -> analysis.title();
            case "source" -> analysis.source();
            case "language" -> analysis.language();
            case "origin" -> analysis.origin();
            case "story" -> analysis.story();
            case "state" -> analysis.state();
            case "label" -> analysis.label();
            case "score" -> analysis.score();
            case "entities" -> analysis.entities();
            case "create_time" -> analysis.createTime();
            case "model_sha256" -> analysis.modelSha256();
            default -> throw new IllegalArgumentException("no field " + field);
        };
    }
}
