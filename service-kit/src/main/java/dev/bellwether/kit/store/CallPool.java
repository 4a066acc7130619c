package dev.bellwether.kit.store;

import io.grpc.Context;
import io.grpc.Contexts;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.util.function.Function;

/**
 * A pool whose single statements stop with the call that they are made for: when its caller has gone or its deadline has
 * passed, the statement that runs is cancelled in the database, and later ones fail before they begin. Connections that
 * are taken out, for transactions, are left alone: what is written goes on to its end.
 */
final class CallPool implements PgPool {

    /** Set around the taking of a connection that serves reads only, which may then be stopped as well. */
    static final Context.Key<Boolean> READING = Context.key("bellwether-reading");

    private final Pool pool;
    private final StatementCancel cancel;

    CallPool(Pool pool, StatementCancel cancel) {
        this.pool = pool;
        this.cancel = cancel;
    }

    @Override
    public Query<RowSet<Row>> query(String sql) {
        return new CallQuery<>(this, connection -> connection.query(sql));
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
        return new CallPreparedQuery<>(this, connection -> connection.preparedQuery(sql));
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
        return new CallPreparedQuery<>(this, connection -> connection.preparedQuery(sql, options));
    }

    /** Runs work on a connection that the call may lose, and gives it back in any case. */
    <T> Future<T> run(Function<SqlConnection, Future<T>> work) {
        Context call = Context.current();
        return connectionOf(call).compose(connection -> {
            Future<T> done = isOver(call) ? over(call) : work.apply(connection);
            return done.eventually(() -> connection.close());
        });
    }

    @Override
    public Future<SqlConnection> getConnection() {
        Context call = Context.current();
        return READING.get(call) == null ? pool.getConnection() : connectionOf(call);
    }

    private Future<SqlConnection> connectionOf(Context call) {
        if (isOver(call)) {
            return over(call);
        }
        return pool.getConnection()
                .map(connection -> connection instanceof PgConnection database
                        ? new CallConnection(database, call, cancel)
                        : connection);
    }

    /** Whether its caller has gone; a call that was answered has ended without a cause. */
    static boolean isOver(Context call) {
        return call.isCancelled() && call.cancellationCause() != null;
    }

    static <T> Future<T> over(Context call) {
        return Future.failedFuture(Contexts.statusFromCancelled(call).asRuntimeException());
    }

    @Override
    public void getConnection(Handler<AsyncResult<SqlConnection>> handler) {
        getConnection().onComplete(handler);
    }

    @Override
    public PgPool connectHandler(Handler<SqlConnection> handler) {
        pool.connectHandler(handler);
        return this;
    }

    @Override
    public PgPool connectionProvider(Function<io.vertx.core.Context, Future<SqlConnection>> provider) {
        pool.connectionProvider(provider);
        return this;
    }

    @Override
    public int size() {
        return pool.size();
    }

    @Override
    public Future<Void> close() {
        return pool.close();
    }

    @Override
    public void close(Handler<AsyncResult<Void>> handler) {
        close().onComplete(handler);
    }
}
