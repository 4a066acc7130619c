package dev.bellwether.article.store;

import dev.bellwether.article.search.SearchPlace;
import dev.bellwether.kit.filter.SqlCondition;
import dev.bellwether.kit.store.PlannedAnew;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statement that finds and ranks; its parameters are collected as it is written. The arms stand in it one by one, so that
 * PostgreSQL sees how frequent their words are: for rare ones it asks the index, for frequent ones it reads the newest
 * articles until enough is found.
 */
final class SearchSelect {

    /** So many hits are ranked, the newest ones: ranking reads the words of each. */
    private static final int MOST_RANKED = 10_000;

    /** Of body, source, authors and title. */
    private static final Float[] WEIGHTS = {0.3f, 0.3f, 0.6f, 1f};

    /** Divides by the logarithm of the length, and maps to 0 to 1. */
    private static final int NORMALIZATION = 1 | 32;

    private static final String OF_ARTICLE = "join article a on a.id = s.article and a.create_time = s.create_time";

    /** Only where the filter asks of it: it is looked up for each of many hits. */
    private static final String OF_REVISION =
            " join article_revision r on r.article = a.id and r.revision = a.revision";

    /** How a filter names what a revision has. */
    private static final List<String> REVISION_COLUMN = List.of(" r.", "(r.");

    /** The words of a hit are fetched once it is known to be one of the newest, so that few bytes are sorted. */
    private static final String RANKED = """
            select h.article, h.create_time, h.configuration, h.score
            from (
              select n.article, n.create_time, n.configuration,
                     ts_rank(%s::float4[], (select document from article_search where ctid = n.place), n.query, %d)::float8 as score
              from (
                select s.article, s.create_time, s.configuration, s.ctid as place, %s as query
                from article_search s %s
                where %s
                order by s.create_time desc, s.article desc limit %d) n) h
            %s
            order by h.score desc, h.create_time desc, h.article desc limit %s
            """;

    private final List<Object> parameters = new ArrayList<>();

    private SearchSelect() {}

    /** A statement for the reactive client, and its parameters. */
    record Statement(String sql, List<Object> parameters) {}

    static Statement of(List<SearchArm> arms, PgArticleFilter filter, Optional<SearchPlace> after, int limit) {
        SearchSelect select = new SearchSelect();
        List<WrittenArm> written =
                arms.stream().map(arm -> select.written(arm, arms.size() == 1)).toList();
        String restriction = select.restriction(filter, after);
        String sql = RANKED.formatted(
                select.parameter(WEIGHTS),
                NORMALIZATION,
                query(written),
                filter.isAll() ? "" : joins(restriction),
                found(written) + restriction,
                MOST_RANKED,
                after.map(select::from).orElse(""),
                select.parameter(limit));
        return new Statement(PlannedAnew.of(sql), List.copyOf(select.parameters));
    }

    /** @param isHere whether an article is of the arm's configurations */
    private record WrittenArm(String isHere, String query) {}

    /** An arm that is alone is that of every configuration. */
    private WrittenArm written(SearchArm arm, boolean isAlone) {
        String isHere = isAlone
                ? "true"
                : "s.configuration = any (" + parameter(arm.configurations().toArray(String[]::new)) + "::text[])";
        return new WrittenArm(isHere, parameter(arm.query()) + "::text::tsquery");
    }

    /** The query that an article is asked. */
    private static String query(List<WrittenArm> arms) {
        StringBuilder query = new StringBuilder();
        for (WrittenArm arm : arms.subList(1, arms.size())) {
            query.append(" when ").append(arm.isHere()).append(" then ").append(arm.query());
        }
        String first = arms.get(0).query();
        return query.isEmpty() ? first : "case" + query + " else " + first + " end";
    }

    private static String found(List<WrittenArm> arms) {
        if (arms.size() == 1) {
            return "s.document @@ " + arms.get(0).query();
        }
        StringBuilder found = new StringBuilder("(");
        for (WrittenArm arm : arms) {
            found.append(found.length() == 1 ? "" : " or ")
                    .append("(")
                    .append(arm.isHere())
                    .append(" and s.document @@ ")
                    .append(arm.query())
                    .append(")");
        }
        return found.append(")").toString();
    }

    private static String joins(String restriction) {
        return REVISION_COLUMN.stream().anyMatch(restriction::contains) ? OF_ARTICLE + OF_REVISION : OF_ARTICLE;
    }

    /** What is found is never a tombstone, so that only the caller's own filter is left. */
    private String restriction(PgArticleFilter filter, Optional<SearchPlace> after) {
        String until = after.map(place -> " and s.create_time <= " + parameter(time(place.until())))
                .orElse("");
        if (filter.isAll()) {
            return until;
        }
        SqlCondition condition = filter.toSql(parameters.size() + 1);
        parameters.addAll(condition.parameters());
        return until + " and " + condition.sql();
    }

    private String from(SearchPlace place) {
        return "where (h.score, h.create_time, h.article) < (" + parameter(place.score()) + "::float8, "
                + parameter(time(place.createTime())) + ", " + parameter(place.article()) + ")";
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "$" + parameters.size();
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
