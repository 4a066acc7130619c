package dev.bellwether.sentiment.serving;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Shares a few places among workloads by the time that each has had (start-time fair queueing): a free place goes to the
 * workload that has had least, and there to who has waited longest. One that wanted nothing for a while has saved nothing up.
 */
final class FairTurns {

    private final Map<Workload, Share> shares = new EnumMap<>(Workload.class);
    private int free;

    /** What the workload had had that was served last: where one begins that had wanted nothing. */
    private long now;

    /** What one workload wants and has had; guarded by the turns. */
    private static final class Share {

        private final Deque<CountDownLatch> waiting = new ArrayDeque<>();
        private int running;
        private long nanos;

        boolean isIdle() {
            return waiting.isEmpty() && running == 0;
        }
    }

    /** @param places how many turns there are at once, at least 1 */
    FairTurns(int places) {
        free = places;
        for (Workload workload : Workload.values()) {
            shares.put(workload, new Share());
        }
    }

    /** Blocks until it is one's turn, which is to be given back. */
    void take(Workload workload) throws InterruptedException {
        CountDownLatch turn = new CountDownLatch(1);
        synchronized (this) {
            Share share = share(workload);
            if (share.isIdle()) {
                share.nanos = Math.max(share.nanos, now);
            }
            share.waiting.addLast(turn);
            grant();
        }
        try {
            turn.await();
        } catch (InterruptedException interrupted) {
            leave(workload, turn);
            throw interrupted;
        }
    }

    /** @param nanos how long it was used */
    synchronized void giveBack(Workload workload, long nanos) {
        Share share = share(workload);
        share.running--;
        share.nanos += nanos;
        free++;
        grant();
    }

    private synchronized void leave(Workload workload, CountDownLatch turn) {
        if (!share(workload).waiting.remove(turn)) {
            giveBack(workload, 0);
        }
    }

    private void grant() {
        Optional<Share> next = next();
        while (free > 0 && next.isPresent()) {
            free--;
            now = Math.max(now, next.get().nanos);
            next.get().running++;
            next.get().waiting.removeFirst().countDown();
            next = next();
        }
    }

    private Optional<Share> next() {
        return shares.values().stream()
                .filter(share -> !share.waiting.isEmpty())
                .min(Comparator.comparingLong(share -> share.nanos));
    }

    private Share share(Workload workload) {
        return Objects.requireNonNull(shares.get(workload));
    }
}
