package dev.bellwether.kit.store;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as one array a column: the parameters of an {@code unnest}. */
public final class ColumnArrays<R> {

    private final List<R> rows;
    private final Tuple columns = Tuple.tuple();

    public ColumnArrays(Collection<R> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The next column. */
    public <C> ColumnArrays<R> add(IntFunction<@Nullable C[]> array, Function<R, ? extends @Nullable C> value) {
        columns.addValue(rows.stream().map(value).toArray(array));
        return this;
    }

    /** The columns so far, each a parameter. */
    public Tuple toTuple() {
        return columns;
    }

    /** An array of text as PostgreSQL writes it, for a column that holds an array in each row. */
    public static String literal(Collection<String> values) {
        return values.stream()
                .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
