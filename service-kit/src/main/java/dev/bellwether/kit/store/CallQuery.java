package dev.bellwether.kit.store;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.SqlResult;
import java.util.function.Function;
import java.util.stream.Collector;

/** A statement of a {@link CallPool}. */
record CallQuery<T>(CallPool pool, Function<SqlConnection, Query<T>> statement) implements Query<T> {

    @Override
    public Future<T> execute() {
        return pool.run(connection -> statement.apply(connection).execute());
    }

    @Override
    public void execute(Handler<AsyncResult<T>> handler) {
        execute().onComplete(handler);
    }

    @Override
    public <R> Query<SqlResult<R>> collecting(Collector<Row, ?, R> collector) {
        return new CallQuery<>(pool, connection -> statement.apply(connection).collecting(collector));
    }

    @Override
    public <U> Query<RowSet<U>> mapping(Function<Row, U> mapper) {
        return new CallQuery<>(pool, connection -> statement.apply(connection).mapping(mapper));
    }
}
