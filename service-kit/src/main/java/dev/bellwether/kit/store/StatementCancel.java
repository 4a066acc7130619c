package dev.bellwether.kit.store;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;

/**
 * Asks the database to cancel what a connection runs. PostgreSQL closes the connection of such a request once it has sent
 * the signal, and only then is it sure that no later statement of the connection is hit; the client's own request does
 * not wait for that.
 */
final class StatementCancel {

    private static final int LENGTH = 16;
    private static final int CODE = 80877102;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Vertx vertx;
    private final NetClient client;
    private final SocketAddress server;

    StatementCancel(Vertx vertx, SocketAddress server) {
        this.vertx = vertx;
        this.client = vertx.createNetClient();
        this.server = server;
    }

    /** Done when the database has taken it, or cannot be reached; never fails. */
    Future<Void> request(PgConnection connection) {
        Promise<Void> taken = Promise.promise();
        long timer = vertx.setTimer(PATIENCE.toMillis(), late -> taken.tryComplete());
        Buffer request = Buffer.buffer(LENGTH)
                .appendInt(LENGTH)
                .appendInt(CODE)
                .appendInt(connection.processId())
                .appendInt(connection.secretKey());
        client.connect(server).onFailure(away -> taken.tryComplete()).onSuccess(socket -> send(socket, request, taken));
        return taken.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** Does this after a pause. */
    void later(Runnable work) {
        vertx.setTimer(PAUSE.toMillis(), time -> work.run());
    }

    private static void send(NetSocket socket, Buffer request, Promise<Void> taken) {
        socket.exceptionHandler(broken -> taken.tryComplete());
        socket.closeHandler(closed -> taken.tryComplete());
        taken.future().onComplete(done -> socket.close());
        socket.write(request);
    }
}
