package dev.bellwether.kit.filter;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A filter as a PostgreSQL condition, ready to stand after WHERE or AND.
 *
 * @param sql one term in parentheses, or TRUE; its parameters are numbered without gaps from the first one asked for
 * @param parameters in the order of their numbers: String, Long, Double, Boolean, OffsetDateTime, UUID or String[]
 */
public record SqlCondition(String sql, List<Object> parameters) {

    public SqlCondition {
        requireNonNull(sql);
        parameters = List.copyOf(parameters);
    }
}
