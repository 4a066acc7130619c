package dev.bellwether.bench.faults.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** A way from one process to another, or to the replicas of another in turn, that can be broken. Thread-safe. */
public final class Link implements AutoCloseable {

    private enum State {
        WHOLE,
        CUT,
        SWALLOWING
    }

    private final String name;
    private final ServerSocket listener;
    private final List<Integer> targets;
    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;
    private volatile Duration delay = Duration.ZERO;
    private int next;

    private Link(String name, ServerSocket listener, List<Integer> targets) {
        this.name = name;
        this.listener = listener;
        this.targets = List.copyOf(targets);
    }

    /**
     * Opens a link that passes everything.
     *
     * @param name for people: {@code alert-service-1 to PostgreSQL}
     * @param targets loopback ports, which connections are shared between; one that refuses is passed over
     */
    public static Link open(String name, List<Integer> targets) {
        try {
            ServerSocket listener = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
            Link link = new Link(name, listener, targets);
            Passage.daemon("accept " + name, link::accept);
            return link;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    /** Where to connect to: {@code 127.0.0.1:40123}. */
    public String address() {
        return "127.0.0.1:" + port();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Resets every connection, and refuses new ones. */
    public synchronized void cut() {
        state = State.CUT;
        notifyAll();
        resetAll();
    }

    /** From now on takes every byte, passes none, and closes nothing: each side thinks that the other is slow. */
    public synchronized void swallow() {
        state = State.SWALLOWING;
        passages.forEach(Passage::swallow);
    }

    /** Delays every byte by this much, each way. */
    public void slow(Duration each) {
        delay = each;
    }

    /** Passes new connections again, without delay. Those that were swallowed stay silent. */
    public synchronized void heal() {
        delay = Duration.ZERO;
        state = State.WHOLE;
        notifyAll();
    }

    /** Resets every connection, and goes on. */
    public void resetAll() {
        passages.forEach(Passage::reset);
    }

    Duration delay() {
        return delay;
    }

    void ended(Passage passage) {
        passages.remove(passage);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (state == State.CUT) {
                    Passage.reset(client);
                } else {
                    Passage.daemon("connect " + name, () -> connect(client));
                }
            } catch (IOException e) {
                // closed, or one connection that failed as it came in
                continue;
            }
        }
    }

    private void connect(Socket client) {
        Passage passage = new Passage(this, client);
        passages.add(passage);
        awaitAWay();
        State now = state;
        if (now == State.CUT) {
            passage.reset();
            return;
        }
        int first = start();
        for (int i = 0; i < targets.size(); i++) {
            try {
                Socket server = new Socket();
                server.connect(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), targets.get((first + i) % targets.size())),
                        2_000);
                passage.join(server);
                if (state != now) { // broken meanwhile
                    passage.reset();
                }
                return;
            } catch (IOException refused) {
                continue; // the next target
            }
        }
        passage.reset();
    }

    /** What is begun while bytes are swallowed gets through when they are not any more, as TCP's own repeated SYN does. */
    private synchronized void awaitAWay() {
        try {
            while (state == State.SWALLOWING) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized int start() {
        next = targets.size() == 1 ? 0 : next + 1 + ThreadLocalRandom.current().nextInt(targets.size());
        return next % targets.size();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        resetAll();
    }
}
