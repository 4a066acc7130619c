package dev.bellwether.kit.filter;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A filter of resources that leave tombstones. A tombstone has nothing left to test: it passes whatever the filter says, or is
 * left out altogether.
 *
 * @param showDeleted whether tombstones pass
 */
public record TombstoneFilter(Filter filter, boolean showDeleted) {

    /**
     * As {@link Filter#toSql}.
     *
     * @param deleteTime the column that is set in a tombstone
     */
    public SqlCondition toSql(int firstParameter, String deleteTime) {
        SqlCondition live = filter.toSql(firstParameter);
        String sql = showDeleted
                ? "(%s is not null or %s)".formatted(deleteTime, live.sql())
                : "(%s is null and %s)".formatted(deleteTime, live.sql());
        return new SqlCondition(sql, live.parameters());
    }

    /** As {@link Filter#test(Function)}. */
    public boolean test(boolean isDeleted, Function<String, @Nullable Object> values) {
        return isDeleted ? showDeleted : filter.test(values);
    }
}
