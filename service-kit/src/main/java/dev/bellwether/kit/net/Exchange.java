package dev.bellwether.kit.net;

import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One request and its answer, on a connection to a checked address. */
final class Exchange {

    static final int MAX_BODY_BYTES = 64 * 1024;

    /** A host with many dead addresses must not eat the whole time of its request. */
    private static final int MAX_ADDRESSES = 3;

    private final HttpClient http;
    private final CheckedAddress target;
    private final OutboundRequest request;
    private final UniEmitter<? super OutboundResponse> emitter;
    private final Buffer body = Buffer.buffer();

    private volatile @Nullable HttpClientRequest sent;
    private volatile boolean isOver;

    private Exchange(
            HttpClient http,
            CheckedAddress target,
            OutboundRequest request,
            UniEmitter<? super OutboundResponse> emitter) {
        this.http = http;
        this.target = target;
        this.request = request;
        this.emitter = emitter;
    }

    static Uni<OutboundResponse> run(HttpClient http, CheckedAddress target, OutboundRequest request) {
        return Uni.createFrom().emitter(emitter -> {
            Exchange exchange = new Exchange(http, target, request, emitter);
            emitter.onTermination(exchange::abort);
            exchange.connect(0);
        });
    }

    private void connect(int attempt) {
        http.request(options(target.addresses().get(attempt)))
                .onSuccess(this::send)
                .onFailure(cause -> {
                    if (cause instanceof SSLException && !(cause instanceof SslHandshakeTimeoutException)) {
                        fail(OutboundException.untrusted(target, cause));
                    } else if (!isOver
                            && attempt + 1
                                    < Math.min(MAX_ADDRESSES, target.addresses().size())) {
                        connect(attempt + 1);
                    } else {
                        fail(OutboundException.unreachable(target, cause));
                    }
                });
    }

    /** The server is where the connection goes; the host is only what Host, SNI and the certificate's check say. */
    private RequestOptions options(InetAddress address) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, target.port())))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.isTls())
                .setURI(pathAndQuery(request.uri()))
                .setFollowRedirects(false)
                .setHeaders(headers());
    }

    private MultiMap headers() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(request.headers());
        return headers.set(HttpHeaders.HOST, target.authority());
    }

    private static String pathAndQuery(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private void send(HttpClientRequest connected) {
        sent = connected;
        if (isOver) {
            connected.reset();
            return;
        }
        // Without handlers Vert.x logs what a receiver does wrong as an error of ours.
        connected.connection().exceptionHandler(cause -> fail(OutboundException.broken(target, cause)));
        connected.exceptionHandler(cause -> fail(OutboundException.broken(target, cause)));
        connected
                .send(Buffer.buffer(request.body()))
                .onSuccess(this::read)
                .onFailure(cause -> fail(OutboundException.broken(target, cause)));
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(cause -> fail(OutboundException.broken(target, cause)));
        response.endHandler(end -> complete(response, false));
        response.handler(chunk -> {
            int room = MAX_BODY_BYTES - body.length();
            body.appendBuffer(chunk, 0, Math.min(room, chunk.length()));
            if (chunk.length() > room) {
                complete(response, true);
            }
        });
    }

    private void complete(HttpClientResponse response, boolean isTruncated) {
        if (isOver) {
            return;
        }
        if (isTruncated) {
            abort();
        }
        isOver = true;
        emitter.complete(new OutboundResponse(response.statusCode(), headers(response), body.getBytes(), isTruncated));
    }

    private static Map<String, String> headers(HttpClientResponse response) {
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .forEach(header -> headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return headers;
    }

    private void fail(OutboundException failure) {
        if (isOver) {
            return;
        }
        isOver = true;
        emitter.fail(failure);
    }

    /** Closes the connection unless the exchange is over, whose connection may already serve another. */
    private void abort() {
        if (isOver) {
            return;
        }
        isOver = true;
        HttpClientRequest current = sent;
        if (current != null) {
            current.reset();
        }
    }
}
