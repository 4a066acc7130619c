package dev.bellwether.kit.store;

import dev.bellwether.kit.filter.SqlCondition;
import dev.bellwether.kit.page.Place;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The statement behind a list that is ordered by create time and id: what a filter wants, from after a place, at the same
 * cost for every page.
 *
 * @param select up to its where, such as {@code select id from analysis}
 * @param time the column of the create time
 * @param id the column of the id
 */
public record KeysetSelect(String select, String time, String id) {

    /** A statement for the reactive client, and its parameters. */
    public record Statement(String sql, List<Object> parameters) {}

    /**
     * The statement for one page.
     *
     * @param filter writes what is wanted, its parameters numbered from the one given
     */
    public Statement page(IntFunction<SqlCondition> filter, boolean newestFirst, Optional<Place> after, int limit) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder(select).append(" where true");
        after.ifPresent(place -> {
            sql.append(" and (%s, %s) %s ($1, $2)".formatted(time, id, newestFirst ? "<" : ">"));
            parameters.add(place.createTime().atOffset(ZoneOffset.UTC));
            parameters.add(place.id());
        });
        SqlCondition condition = filter.apply(parameters.size() + 1);
        parameters.addAll(condition.parameters());
        parameters.add(limit);
        String direction = newestFirst ? " desc" : "";
        sql.append(" and (").append(condition.sql()).append(") order by ");
        sql.append(time).append(direction).append(", ").append(id).append(direction);
        sql.append(" limit $").append(parameters.size());
        return new Statement(PlannedAnew.of(sql.toString()), parameters);
    }
}
