package dev.bellwether.bench.faults.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int A_WHILE_MILLIS = 300;

    private final ServerSocket target = echo();
    private final Link link = Link.open("a test's link", List.of(target.getLocalPort()));

    @AfterEach
    void close() throws IOException {
        link.close();
        target.close();
    }

    @Test
    void wholeLink_passesBothWaysAndTheEnd() throws IOException {
        try (Socket socket = connect()) {
            assertThat(echoOf(socket, 'x')).isEqualTo('x');
            socket.shutdownOutput();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void cutLink_resetsWhatIsOpenAndRefusesTheNew() throws IOException {
        try (Socket socket = connect()) {
            assertThat(echoOf(socket, 'x')).isEqualTo('x');

            link.cut();

            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(IOException.class);
            try (Socket other = connect()) {
                assertThatThrownBy(() -> other.getInputStream().read()).isInstanceOf(IOException.class);
            }
        }
        link.heal();
        try (Socket socket = connect()) {
            assertThat(echoOf(socket, 'y')).isEqualTo('y');
        }
    }

    @Test
    void swallowingLink_isSilentForEverForWhatWasOpen() throws IOException {
        try (Socket socket = connect()) {
            assertThat(echoOf(socket, 'x')).isEqualTo('x');

            link.swallow();

            socket.getOutputStream().write('y');
            assertSilent(socket);
            link.heal();
            socket.getOutputStream().write('z');
            assertSilent(socket);
            try (Socket other = connect()) {
                assertThat(echoOf(other, 'w')).isEqualTo('w');
            }
        }
    }

    @Test
    void slowLink_delaysAndKeepsTheOrder() throws IOException {
        link.slow(Duration.ofMillis(100));
        try (Socket socket = connect()) {
            long begin = System.nanoTime();
            socket.getOutputStream().write('a');
            socket.getOutputStream().write('b');

            assertThat(socket.getInputStream().read()).isEqualTo('a');
            assertThat(socket.getInputStream().read()).isEqualTo('b');
            assertThat(System.nanoTime() - begin)
                    .isGreaterThan(Duration.ofMillis(200).toNanos());
        }
    }

    @Test
    void linkToTwoTargets_passesOverTheOneThatIsAway() throws IOException {
        int away;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            away = closed.getLocalPort();
        }
        try (Link shared = Link.open("shared", List.of(away, target.getLocalPort()))) {
            for (int i = 0; i < 5; i++) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), shared.port())) {
                    assertThat(echoOf(socket, 'x')).isEqualTo('x');
                }
            }
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), link.port());
    }

    private static int echoOf(Socket socket, int sent) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(sent);
        return socket.getInputStream().read();
    }

    private static void assertSilent(Socket socket) throws IOException {
        socket.setSoTimeout(A_WHILE_MILLIS);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
    }

    private static ServerSocket echo() {
        try {
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Passage.daemon("echo", () -> serve(server));
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Passage.daemon("echo", () -> repeat(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void repeat(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException reset) {
            return;
        }
    }
}
