package dev.bellwether.kit.grpc;

import io.grpc.Server;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Those that have served calls, to be ended together: one that never served any has nothing to finish. Thread-safe. */
final class Servers {

    private final Set<Server> known = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    /**
     * Whether a call may go on. One that is the first of its server, and came too late for that to be known at the end, may not;
     * those under way at a known one may.
     */
    boolean admit(Server server) {
        if (known.add(server) && ending) {
            server.shutdown();
            return false;
        }
        return true;
    }

    /** No new calls are taken from here on. */
    void shutdown() {
        ending = true;
        known.forEach(Server::shutdown);
    }

    /**
     * Waits for the calls under way; those that are not finished at the deadline end with UNAVAILABLE.
     *
     * @param deadline by {@link System#nanoTime}
     * @param lastWordsMillis for what was cut off to be told so
     * @return whether all were finished
     */
    boolean await(long deadline, long lastWordsMillis) throws InterruptedException {
        boolean finished = true;
        for (Server server : known) {
            if (!server.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                finished = false;
                server.shutdownNow().awaitTermination(lastWordsMillis, TimeUnit.MILLISECONDS);
            }
        }
        return finished;
    }
}
