package dev.bellwether.kit.store;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;

/** A statement with parameters of a {@link CallPool}. */
record CallPreparedQuery<T>(CallPool pool, Function<SqlConnection, PreparedQuery<T>> statement)
        implements PreparedQuery<T> {

    @Override
    public Future<T> execute() {
        return pool.run(connection -> statement.apply(connection).execute());
    }

    @Override
    public Future<T> execute(Tuple parameters) {
        return pool.run(connection -> statement.apply(connection).execute(parameters));
    }

    @Override
    public Future<T> executeBatch(List<Tuple> batch) {
        return pool.run(connection -> statement.apply(connection).executeBatch(batch));
    }

    @Override
    public void execute(Handler<AsyncResult<T>> handler) {
        execute().onComplete(handler);
    }

    @Override
    public void execute(Tuple parameters, Handler<AsyncResult<T>> handler) {
        execute(parameters).onComplete(handler);
    }

    @Override
    public void executeBatch(List<Tuple> batch, Handler<AsyncResult<T>> handler) {
        executeBatch(batch).onComplete(handler);
    }

    @Override
    public <R> PreparedQuery<SqlResult<R>> collecting(Collector<Row, ?, R> collector) {
        return new CallPreparedQuery<>(
                pool, connection -> statement.apply(connection).collecting(collector));
    }

    @Override
    public <U> PreparedQuery<RowSet<U>> mapping(Function<Row, U> mapper) {
        return new CallPreparedQuery<>(
                pool, connection -> statement.apply(connection).mapping(mapper));
    }
}
