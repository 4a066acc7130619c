package dev.bellwether.kit.work;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Lets work that is done side by side go on in the order in which it was begun. */
public final class Turns {

    private final Deque<Turn> line = new ArrayDeque<>();
    private boolean calling;

    /** One's place in the line. */
    public final class Turn {

        private Optional<UniEmitter<? super Void>> waiting = Optional.empty();

        private Turn() {}

        /** Answers once all before it have been answered; must be asked for, or those behind wait for good. */
        public Uni<Void> await() {
            return Uni.createFrom().emitter(emitter -> {
                synchronized (line) {
                    waiting = Optional.of(emitter);
                }
                call();
            });
        }
    }

    /** Takes the last place. */
    public Turn take() {
        Turn turn = new Turn();
        synchronized (line) {
            line.addLast(turn);
        }
        return turn;
    }

    /** In a loop, for a long line that is called from within each other would need as deep a stack. */
    private void call() {
        Optional<UniEmitter<? super Void>> next = next(false);
        while (next.isPresent()) {
            next.get().complete(null);
            next = next(true);
        }
    }

    private Optional<UniEmitter<? super Void>> next(boolean isCaller) {
        synchronized (line) {
            boolean isAnothers = calling && !isCaller;
            boolean isNoneReady = line.isEmpty() || line.getFirst().waiting.isEmpty();
            calling = isAnothers || !isNoneReady;
            return isAnothers || isNoneReady ? Optional.empty() : line.removeFirst().waiting;
        }
    }
}
