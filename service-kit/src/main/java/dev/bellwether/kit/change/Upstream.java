package dev.bellwether.kit.change;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A log that is followed, wherever it comes from.
 *
 * @param <C> a change, in the follower's own terms
 */
public interface Upstream<C> {

    /** Such as {@code article-service}; the follower's place is kept under it. */
    String name();

    /**
     * The changes after a token, and heartbeats; honours demand.
     *
     * @return fails with {@link Expired} when the log no longer reaches back
     */
    Multi<Batch<C>> watch(String resumeToken);

    /** A page of all that is there now, each as a change, oldest first. */
    Uni<Page<C>> list(String pageToken);

    /**
     * Some changes, empty for a heartbeat, and where to go on after them.
     *
     * @param changeTime when the newest of them was logged; empty on a heartbeat, or when the upstream does not say
     */
    record Batch<C>(List<C> changes, String resumeToken, Optional<Instant> changeTime) {
        public Batch {
            changes = List.copyOf(changes);
        }

        /** Of an upstream that does not say when its changes were logged. */
        public Batch(List<C> changes, String resumeToken) {
            this(changes, resumeToken, Optional.empty());
        }
    }

    /** Some of what is there, the next page's token (empty: none), and where to watch from after the whole listing. */
    record Page<C>(List<C> changes, String nextPageToken, String resumeToken) {
        public Page {
            changes = List.copyOf(changes);
        }
    }

    /** The token is older than the log, or of another epoch of it. */
    final class Expired extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Expired() {
            super("the upstream's log no longer reaches back to the token", null, false, false);
        }
    }
}
