package dev.bellwether.cli.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Stands for a service in a process of its own: is ready as soon as it listens, and ends on SIGTERM. */
public final class FakeService {
    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("BELLWETHER_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("database " + System.getenv("BELLWETHER_DATABASE_URL"));
        System.out.println("upstream " + System.getenv("BELLWETHER_UPSTREAM_ADDRESS"));
    }
}
