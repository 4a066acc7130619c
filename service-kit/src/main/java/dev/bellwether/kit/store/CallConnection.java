package dev.bellwether.kit.store;

import io.grpc.Context;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.spi.DatabaseMetadata;

/**
 * A connection that a call reads on. When the call is over, what it runs is cancelled; it goes back to its pool only when
 * the database has taken the cancellation, so that it hits no other call.
 */
final class CallConnection implements SqlConnection {

    private final PgConnection connection;
    private final Context call;
    private final StatementCancel cancel;
    private final Context.CancellationListener listener = this::callEnded;
    private Future<Void> cancelled = Future.succeededFuture();
    private boolean closed;

    CallConnection(PgConnection connection, Context call, StatementCancel cancel) {
        this.connection = connection;
        this.call = call;
        this.cancel = cancel;
        call.addListener(listener, Runnable::run);
    }

    private void callEnded(Context ended) {
        if (CallPool.isOver(ended)) {
            stop();
        }
    }

    /** Again and again until it is given back: a request that comes between two statements hits neither. */
    private synchronized void stop() {
        if (!closed) {
            cancelled = cancel.request(connection);
            cancelled.onComplete(taken -> cancel.later(this::stop));
        }
    }

    @Override
    public Future<Void> close() {
        call.removeListener(listener);
        synchronized (this) {
            closed = true;
            return cancelled.eventually(() -> connection.close());
        }
    }

    @Override
    public void close(Handler<AsyncResult<Void>> handler) {
        close().onComplete(handler);
    }

    @Override
    public Query<RowSet<Row>> query(String sql) {
        return connection.query(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
        return connection.preparedQuery(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
        return connection.preparedQuery(sql, options);
    }

    @Override
    public Future<PreparedStatement> prepare(String sql) {
        return CallPool.isOver(call) ? CallPool.over(call) : connection.prepare(sql);
    }

    @Override
    public Future<PreparedStatement> prepare(String sql, PrepareOptions options) {
        return CallPool.isOver(call) ? CallPool.over(call) : connection.prepare(sql, options);
    }

    @Override
    public SqlConnection prepare(String sql, Handler<AsyncResult<PreparedStatement>> handler) {
        prepare(sql).onComplete(handler);
        return this;
    }

    @Override
    public SqlConnection prepare(String sql, PrepareOptions options, Handler<AsyncResult<PreparedStatement>> handler) {
        prepare(sql, options).onComplete(handler);
        return this;
    }

    @Override
    public SqlConnection exceptionHandler(Handler<Throwable> handler) {
        connection.exceptionHandler(handler);
        return this;
    }

    @Override
    public SqlConnection closeHandler(Handler<Void> handler) {
        connection.closeHandler(handler);
        return this;
    }

    @Override
    public Future<Transaction> begin() {
        return connection.begin();
    }

    @Override
    public void begin(Handler<AsyncResult<Transaction>> handler) {
        begin().onComplete(handler);
    }

    @Override
    public Transaction transaction() {
        return connection.transaction();
    }

    @Override
    public boolean isSSL() {
        return connection.isSSL();
    }

    @Override
    public DatabaseMetadata databaseMetadata() {
        return connection.databaseMetadata();
    }
}
