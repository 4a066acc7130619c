package dev.bellwether.kit.filter;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A caller's filter, checked: to be written as SQL, or asked of one item. Immutable. */
public final class Filter {

    private final Term term;

    Filter(Term term) {
        this.term = term;
    }

    /** The filter that an empty text is: every item passes. */
    public static Filter all() {
        return new Filter(new Term.Constant(true));
    }

    /**
     * The condition for a statement whose next free parameter is {@code firstParameter}.
     *
     * @param firstParameter one-based
     */
    public SqlCondition toSql(int firstParameter) {
        if (firstParameter < 1) {
            throw new IllegalArgumentException("parameters count from 1, not " + firstParameter);
        }
        SqlWriter writer = new SqlWriter(firstParameter);
        String sql = term.fold(writer);
        return new SqlCondition(sql, writer.parameters());
    }

    /**
     * Whether an item passes.
     *
     * @param values by field name: String, Long or Integer, Double, Boolean, Instant (to the microsecond) or List of String;
     *     only fields that the filter names are asked for, and only until the answer is known
     */
    public boolean test(Function<String, @Nullable Object> values) {
        return term.fold(new TermTest(values));
    }

    /** As {@link #test(Function)}. */
    public boolean test(Map<String, ?> values) {
        return test(values::get);
    }
}
