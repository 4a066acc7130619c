package dev.bellwether.kit.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes connections on, until it forgets those that are open: they are not closed, and nothing comes through any more. */
final class ForgetfulRouter implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger generation = new AtomicInteger();

    ForgetfulRouter(String host, int port) throws IOException {
        start(() -> {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                Socket server = new Socket(host, port);
                int mine = generation.get();
                start(() -> pass(client.getInputStream(), server.getOutputStream(), mine));
                start(() -> pass(server.getInputStream(), client.getOutputStream(), mine));
            }
        });
    }

    int port() {
        return listener.getLocalPort();
    }

    void forget() {
        generation.incrementAndGet();
    }

    private void pass(InputStream in, OutputStream out, int mine) throws IOException {
        byte[] buffer = new byte[8192];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            if (mine == generation.get()) {
                out.write(buffer, 0, count);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        return;
                    }
                },
                "router");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
