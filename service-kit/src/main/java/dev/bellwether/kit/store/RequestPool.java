package dev.bellwether.kit.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the pool of connections that serve requests: named after the service, each with its timeouts. */
@Singleton
class RequestPool implements PgPoolCreator {

    private static final Logger LOG = Logger.getLogger(RequestPool.class);

    private final SessionTimeouts timeouts;
    private final String service;

    RequestPool(SessionTimeouts timeouts, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.timeouts = timeouts;
        this.service = service;
    }

    @Override
    public Pool create(Input input) {
        List<PgConnectOptions> servers = input.pgConnectOptionsList();
        servers.forEach(server -> server.addProperty("application_name", service));
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
        timeouts.set(connection)
                .onFailure(refused -> LOG.warnf("A connection keeps the server's timeouts: %s", refused.getMessage()))
                .onComplete(done -> connection.close());
    }
}
