package dev.bellwether.kit.net;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A web server on a loopback address that notes who connected and what was said. */
final class Receiver {

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> closed = new LinkedBlockingQueue<>();
    private final List<String> connections = new CopyOnWriteArrayList<>();

    private Receiver(Vertx vertx, HttpServerOptions options, Consumer<HttpServerRequest> answer) {
        this.server = vertx.createHttpServer(options)
                .connectionHandler(connection -> {
                    connections.add(connection.remoteAddress() + " " + connection.indicatedServerName());
                    connection.closeHandler(end -> closed.add("closed"));
                })
                .requestHandler(request -> request.body().onSuccess(body -> {
                    requests.add(request.method() + " " + request.uri() + " " + request.getHeader("Host") + " " + body);
                    answer.accept(request);
                }));
    }

    /** @param port 0 for any free one */
    static Receiver start(Vertx vertx, String address, int port, Consumer<HttpServerRequest> answer) {
        return start(vertx, new HttpServerOptions().setHost(address).setPort(port), answer);
    }

    static Receiver start(Vertx vertx, HttpServerOptions options, Consumer<HttpServerRequest> answer) {
        Receiver receiver = new Receiver(vertx, options, answer);
        receiver.server.listen().toCompletionStage().toCompletableFuture().join();
        return receiver;
    }

    int port() {
        return server.actualPort();
    }

    /** Each as "method path host body". */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Each as "client's address, name that TLS asked for". */
    List<String> connections() {
        return List.copyOf(connections);
    }

    /** Waits for the client to close a connection; false when it did not within 10 s. */
    boolean sawClose() throws InterruptedException {
        return closed.poll(10, TimeUnit.SECONDS) != null;
    }
}
