package dev.bellwether.article.store;

import dev.bellwether.article.search.SearchPlace;
import dev.bellwether.kit.filter.SqlCondition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statement that finds and ranks; its parameters are collected as it is written. */
final class SearchSelect {

    /** So many hits are ranked, the newest ones: ranking reads the words of each. */
    static final int MOST_RANKED = 10_000;

    /** Of body, source, authors and title. */
    private static final Float[] WEIGHTS = {0.3f, 0.3f, 0.6f, 1f};

    /** Divides by the logarithm of the length, and maps to 0 to 1. */
    private static final int NORMALIZATION = 1 | 32;

    private static final String ARMS = """
            with arm as materialized (
              select string_to_array(configurations, ' ') as configurations, candidates::tsquery, query::tsquery
              from unnest(%s::text[], %s::text[], %s::text[]) as given (configurations, candidates, query)),
            """;

    /** Newest first, and only then asked: what the index cannot tell is looked up until enough is found. */
    private static final String CANDIDATES = """
            candidate as (
              select s.article, s.create_time, s.configuration, s.document, arm.query
              from arm
              join article_search s on s.document @@ arm.candidates and s.configuration = any (arm.configurations)
              %s
              order by s.create_time desc, s.article desc
              offset 0),
            """;

    private static final String FILTERED = """
            join article a on a.id = s.article and a.create_time = s.create_time
              join article_revision r on r.article = a.id and r.revision = a.revision
              """;

    private static final String RANKED = """
            hit as (
              select c.*, ts_rank(%s::float4[], c.document, c.query, %d)::float8 as score
              from (select * from candidate c %s order by c.create_time desc, c.article desc limit %d) c)
            select h.article, h.create_time, h.configuration, h.score from hit h
            """;

    private static final String BEST_FIRST = "order by h.score desc, h.create_time desc, h.article desc limit ";

    private final List<Object> parameters = new ArrayList<>();

    private SearchSelect() {}

    /** A statement for the reactive client, and its parameters. */
    record Statement(String sql, List<Object> parameters) {}

    static Statement of(List<SearchArm> arms, PgArticleFilter filter, Optional<SearchPlace> after, int limit) {
        SearchSelect select = new SearchSelect();
        String sql = select.arms(arms)
                + CANDIDATES.formatted(select.restriction(filter, after))
                + select.ranked(arms.stream().allMatch(SearchArm::isExact))
                + after.map(select::from).orElse("")
                + BEST_FIRST
                + select.parameter(limit);
        return new Statement(sql, List.copyOf(select.parameters));
    }

    private String arms(List<SearchArm> arms) {
        return ARMS.formatted(
                parameter(arms.stream()
                        .map(arm -> String.join(" ", arm.configurations()))
                        .toArray(String[]::new)),
                parameter(arms.stream().map(SearchArm::candidates).toArray(String[]::new)),
                parameter(arms.stream().map(SearchArm::query).toArray(String[]::new)));
    }

    /** What is found is never a tombstone, so that only the caller's own filter is left. */
    private String restriction(PgArticleFilter filter, Optional<SearchPlace> after) {
        String until = after.map(place -> " and s.create_time <= " + parameter(time(place.until())))
                .orElse("");
        if (filter.isAll()) {
            return "where true" + until;
        }
        SqlCondition condition = filter.toSql(parameters.size() + 1);
        parameters.addAll(condition.parameters());
        return FILTERED + "where " + condition.sql() + until;
    }

    private String ranked(boolean isExact) {
        return RANKED.formatted(
                parameter(WEIGHTS), NORMALIZATION, isExact ? "" : "where c.document @@ c.query", MOST_RANKED);
    }

    private String from(SearchPlace place) {
        return "where (h.score, h.create_time, h.article) < (" + parameter(place.score()) + "::float8, "
                + parameter(time(place.createTime())) + ", " + parameter(place.article()) + ") ";
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "$" + parameters.size();
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
