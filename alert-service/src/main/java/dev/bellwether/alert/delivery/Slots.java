package dev.bellwether.alert.delivery;

import dev.bellwether.alert.delivery.DeliveryStore.Leased;
import java.util.List;

/**
 * How much a process may send at once, and how much of that at endpoints that fail: these hold a quarter of the slots at most, so
 * that the others always have some. Safe for many threads.
 */
final class Slots {

    private static final int SHARE_OF_FAILING = 4;

    /** A look for less than this share of the slots waits until there is more room, or until nothing is in flight. */
    private static final int SHARE_WORTH_A_LOOK = 8;

    private final int all;
    private final int failing;
    private int inFlight;
    private int failingInFlight;
    private boolean looking;
    private boolean again;
    private boolean closed;

    Slots(int all) {
        this.all = all;
        this.failing = Math.max(1, all / SHARE_OF_FAILING);
    }

    /** What there is room for. */
    record Room(int all, int failing) {
        private static final Room NONE = new Room(0, 0);
    }

    /** The room for a look that begins now; none while another goes on, which is then followed by one more. */
    synchronized Room take() {
        int room = all - inFlight;
        if (closed || looking || room <= 0) {
            again = true;
            return Room.NONE;
        }
        looking = true;
        again = false;
        return new Room(room, Math.max(0, Math.min(room, failing - failingInFlight)));
    }

    /** The look has ended with these; whether another was wanted meanwhile. */
    synchronized boolean fill(List<Leased> leased) {
        looking = false;
        inFlight += leased.size();
        failingInFlight += (int) leased.stream().filter(Leased::isFailing).count();
        return again && !closed;
    }

    /** One is done; whether it is time to look. */
    synchronized boolean free(Leased leased) {
        inFlight--;
        if (leased.isFailing()) {
            failingInFlight--;
        }
        int room = all - inFlight;
        return !closed && (inFlight == 0 || room >= Math.max(1, all / SHARE_WORTH_A_LOOK));
    }

    synchronized void close() {
        closed = true;
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
