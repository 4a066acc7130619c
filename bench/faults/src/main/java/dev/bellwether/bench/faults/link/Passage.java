package dev.bellwether.bench.faults.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One connection through a link. */
final class Passage {

    private static final int CHUNK_BYTES = 64 * 1024;
    /** Bounds what a slow link holds; behind it the sender waits, as TCP makes it. */
    private static final int MOST_CHUNKS = 64;

    private record Chunk(byte[] bytes, long dueNanos) {}

    private static final Chunk END = new Chunk(new byte[0], 0);

    private final Link link;
    private final Socket client;
    private volatile @Nullable Socket server;
    private volatile boolean isSwallowed;
    private final AtomicInteger halves = new AtomicInteger();

    Passage(Link link, Socket client) {
        this.link = link;
        this.client = client;
    }

    /** Begins to pass bytes both ways. */
    void join(Socket target) throws IOException {
        server = target;
        client.setTcpNoDelay(true);
        target.setTcpNoDelay(true);
        pump(client, target);
        pump(target, client);
    }

    /** From now on passes nothing, and closes nothing. */
    void swallow() {
        isSwallowed = true;
    }

    void reset() {
        reset(client);
        Socket other = server;
        if (other != null) {
            reset(other);
        }
        link.ended(this);
    }

    /** Ends a connection with RST: the other side learns at once. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // gone already
            return;
        }
    }

    private void pump(Socket from, Socket to) {
        BlockingQueue<Chunk> queue = new ArrayBlockingQueue<>(MOST_CHUNKS);
        daemon("read " + link.name(), () -> read(from, queue));
        daemon("write " + link.name(), () -> write(queue, to));
    }

    private void read(Socket from, BlockingQueue<Chunk> queue) {
        try {
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[CHUNK_BYTES];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (!isSwallowed) {
                    Duration delay = link.delay();
                    queue.put(new Chunk(Arrays.copyOf(buffer, count), System.nanoTime() + delay.toNanos()));
                }
            }
            if (!isSwallowed) {
                queue.put(END);
            }
        } catch (IOException e) {
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(BlockingQueue<Chunk> queue, Socket to) {
        try {
            OutputStream out = to.getOutputStream();
            for (Chunk chunk = queue.take(); chunk != END; chunk = queue.take()) {
                long wait = chunk.dueNanos() - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                if (!isSwallowed) {
                    out.write(chunk.bytes());
                }
            }
            to.shutdownOutput();
            if (halves.incrementAndGet() == 2) {
                close();
            }
        } catch (IOException e) {
            end();
            queue.clear(); // the reader may wait for room
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What one side did, the other is told; unless the link swallows, which tells nobody anything. */
    private void end() {
        if (!isSwallowed) {
            reset();
        }
    }

    /** Both sides have said all they had to say. */
    private void close() throws IOException {
        client.close();
        Socket other = server;
        if (other != null) {
            other.close();
        }
        link.ended(this);
    }

    static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
