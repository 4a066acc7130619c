package dev.bellwether.kit.store;

import io.netty.handler.timeout.ReadTimeoutHandler;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.Connection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the pool of connections that serve requests: named after the service, each with its timeouts. */
@Singleton
class RequestPool implements PgPoolCreator {

    private static final Logger LOG = Logger.getLogger(RequestPool.class);

    /** What the network may take beside the statement. */
    private static final Duration WAY = Duration.ofSeconds(5);

    private final SessionTimeouts timeouts;
    private final DatabaseTimeoutsConfig config;
    private final String service;

    RequestPool(
            SessionTimeouts timeouts,
            DatabaseTimeoutsConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.timeouts = timeouts;
        this.config = config;
        this.service = service;
    }

    @Override
    public Pool create(Input input) {
        List<PgConnectOptions> servers = input.pgConnectOptionsList();
        servers.forEach(server -> server.addProperty("application_name", service)
                .setPreparedStatementCacheSqlFilter(
                        server.getPreparedStatementCacheSqlFilter().and(PlannedAnew::isNot)));
        Pool pool = PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.copyOf(servers))
                .using(input.vertx())
                .withConnectHandler(this::prepare)
                .build();
        return new CallPool(
                pool, new StatementCancel(input.vertx(), servers.get(0).getSocketAddress()));
    }

    /** A connection is in the pool from the moment it is closed here. */
    private void prepare(SqlConnection connection) {
        giveUpWhenSilent(connection);
        timeouts.set(connection)
                .onFailure(refused -> LOG.warnf("A connection keeps the server's timeouts: %s", refused.getMessage()))
                .onComplete(done -> connection.close());
    }

    /**
     * The server answers every statement within its timeout, be it with a refusal. A connection on which nothing comes for
     * longer is dead, though nobody has closed it: without this its statement, and all that waits for it, would hang. The
     * client's own idle timeout is of no use for that, for it says goodbye and waits for the server to hang up.
     */
    private void giveUpWhenSilent(SqlConnection connection) {
        Connection inner = ((SqlConnectionInternal) connection).unwrap();
        while (!(inner instanceof SocketConnectionBase)) {
            inner = inner.unwrap();
        }
        long silence = config.statement().plus(WAY).toMillis();
        ((SocketConnectionBase) inner)
                .socket()
                .channelHandlerContext()
                .pipeline()
                .addFirst(new ReadTimeoutHandler(silence, TimeUnit.MILLISECONDS));
    }
}
