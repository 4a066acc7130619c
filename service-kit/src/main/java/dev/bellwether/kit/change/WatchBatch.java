package dev.bellwether.kit.change;

import java.util.List;

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
     * @param resumeToken from which the next watch goes on after this change
     */
    public record Told<T>(T change, String resumeToken) {}

    public WatchBatch {
        changes = List.copyOf(changes);
    }
}
