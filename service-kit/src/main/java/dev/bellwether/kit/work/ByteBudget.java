package dev.bellwether.kit.work;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Memory for what is under way, shared by streams. A stream has its share of it, and waits when that or the whole is used up;
 * those that wait for the whole are served in their order.
 */
public final class ByteBudget {

    private final long most;
    private final long mostOfShare;
    private final Set<Share> waiting = new LinkedHashSet<>();
    private long taken;

    /**
     * A budget.
     *
     * @param most bytes of all shares together
     * @param mostOfShare bytes of one; a single piece of work may be larger, and is then alone
     */
    public ByteBudget(long most, long mostOfShare) {
        this.most = most;
        this.mostOfShare = mostOfShare;
    }

    /** A share for one stream, to be closed with it. */
    public Share open() {
        return new Share();
    }

    /** What one stream holds. */
    public final class Share implements AutoCloseable {

        private long held;
        private long wanted;
        private Runnable granted = () -> {};
        private boolean isClosed;

        private Share() {}

        /** Answers when the bytes may be used; never once the share is closed. One at a time. */
        public Uni<Void> take(long bytes) {
            return Uni.createFrom().emitter(emitter -> {
                Executor caller = Background.currentContextOr(Runnable::run);
                synchronized (ByteBudget.this) {
                    wanted = bytes;
                    granted = () -> caller.execute(() -> emitter.complete(null));
                    if (!isClosed) {
                        waiting.add(this);
                    }
                }
                grant();
            });
        }

        /** Gives bytes back. */
        public void giveBack(long bytes) {
            synchronized (ByteBudget.this) {
                if (!isClosed) {
                    held -= bytes;
                    taken -= bytes;
                }
            }
            grant();
        }

        /** Gives back all, and waits for nothing any more. */
        @Override
        public void close() {
            synchronized (ByteBudget.this) {
                waiting.remove(this);
                taken -= held;
                held = 0;
                isClosed = true;
            }
            grant();
        }

        private boolean fits() {
            return held == 0 || held + wanted <= mostOfShare;
        }
    }

    private void grant() {
        List<Runnable> granted = new ArrayList<>();
        synchronized (this) {
            Iterator<Share> shares = waiting.iterator();
            boolean isFull = false;
            while (shares.hasNext() && !isFull) {
                Share share = shares.next();
                isFull = taken > 0 && taken + share.wanted > most;
                if (!isFull && share.fits()) {
                    shares.remove();
                    share.held += share.wanted;
                    taken += share.wanted;
                    granted.add(share.granted);
                }
            }
        }
        granted.forEach(Runnable::run);
    }
}
