package dev.bellwether.cli.fake;

import dev.bellwether.cli.remote.ServiceAddress;
import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A gRPC server on a free port of loopback, with whatever a test gives it to serve. */
public final class FakeServices implements AutoCloseable {
    private final Server server;
    private final int port;

    private FakeServices(Server server) {
        this.server = server;
        this.port = server.getPort();
    }

    public static FakeServices serving(BindableService... services) {
        return servingAt(0, services);
    }

    public static FakeServices servingAt(int port, BindableService... services) {
        NettyServerBuilder builder =
                NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        for (BindableService service : services) {
            builder.addService(service);
        }
        try {
            return new FakeServices(builder.build().start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public ServiceAddress address() {
        return new ServiceAddress("127.0.0.1", port());
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
