package dev.bellwether.kit.net;

import dev.bellwether.kit.trace.TraceParent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Sends requests to addresses that others chose; see the package for what it will not do. */
@Singleton
public final class OutboundClient {

    /** Idle connections are kept for a burst of deliveries, in seconds; the name is resolved anew for each all the same. */
    private static final int KEEP_ALIVE_SECONDS = 15;

    private static final int MAX_HEADER_BYTES = 16 * 1024;

    private final HttpClient http;
    private final AddressPolicy policy;

    @Inject
    OutboundClient(Vertx vertx, NetConfig config, AddressPolicy policy) {
        this(vertx, config, policy, new HttpClientOptions());
    }

    /** @param trust whom to believe; the JVM's trust store by default */
    OutboundClient(Vertx vertx, NetConfig config, AddressPolicy policy, HttpClientOptions trust) {
        requireWithinRange(config);
        this.policy = policy;
        this.http = vertx.createHttpClient(new HttpClientOptions(trust)
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setVerifyHost(true)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setSslHandshakeTimeout(config.connectTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxPoolSize(config.connectionsPerReceiver())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setDecompressionSupported(false));
    }

    private static void requireWithinRange(NetConfig config) {
        long connectMillis = config.connectTimeout().toMillis();
        if (connectMillis < 100 || connectMillis > 60_000) {
            throw new IllegalArgumentException(
                    "bellwether.net.connect-timeout: " + config.connectTimeout() + " is not 100 ms to 60 s");
        }
        if (config.connectionsPerReceiver() < 1 || config.connectionsPerReceiver() > 100) {
            throw new IllegalArgumentException(
                    "bellwether.net.connections-per-receiver: " + config.connectionsPerReceiver() + " is not 1 to 100");
        }
    }

    /**
     * Posts once, with no retry after the first byte was sent.
     *
     * <p>Fails with ForbiddenAddress when nothing may be sent there, else with {@link OutboundException}. Cancelling ends the
     * exchange and its connection.
     */
    public Uni<OutboundResponse> post(OutboundRequest request) {
        OutboundRequest traced = traced(request);
        return policy.check(request.uri())
                .chain(target -> Exchange.run(http, target, traced))
                .ifNoItem()
                .after(request.timeout())
                .failWith(() -> OutboundException.timedOut(request.uri().getHost()));
    }

    /** The receiver can go on in the trace that runs now, if one does, or in the one that the request names. */
    private static OutboundRequest traced(OutboundRequest request) {
        String traceparent = TraceParent.current();
        if (traceparent.isEmpty()) {
            return request;
        }
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.putIfAbsent(TraceParent.HEADER, traceparent);
        return new OutboundRequest(request.uri(), headers, request.body(), request.timeout());
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
