package dev.bellwether.bench.load.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A receiver on loopback that reads every message, answers 204, and counts. */
final class CountingReceiver implements AutoCloseable {

    private static final int THREADS = 4;
    private static final long PATIENCE_SECONDS = 300;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "receiver");
        thread.setDaemon(true);
        return thread;
    });
    private volatile CountDownLatch awaited = new CountDownLatch(0);
    private volatile byte[] last = {};

    CountingReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** Such as {@code 127.0.0.1:40123}. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The last message's body. */
    byte[] last() {
        return last.clone();
    }

    /** Counts anew. */
    void expect(int count) {
        awaited = new CountDownLatch(count);
    }

    /** Waits until as many have come as were expected. */
    void await() {
        try {
            if (!awaited.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(awaited.getCount() + " messages did not come");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while messages came", e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            last = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
        }
        awaited.countDown();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
