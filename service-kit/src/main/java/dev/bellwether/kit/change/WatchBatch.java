package dev.bellwether.kit.change;

import java.util.List;
import java.util.function.Supplier;

/**
 * Some changes for one watcher.
 *
 * @param changes in the order of the log; empty for a heartbeat
 * @param resumeToken from which the next watch goes on after all of them
 */
public record WatchBatch<T>(List<Told<T>> changes, String resumeToken) {

    /**
     * One change.
     *
     * @param token makes the token, which few changes need
     */
    public record Told<T>(T change, ChangeOrigin origin, Supplier<String> token) {

        /** From which the next watch goes on after this change. */
        public String resumeToken() {
            return token.get();
        }
    }

    public WatchBatch {
        changes = List.copyOf(changes);
    }
}
