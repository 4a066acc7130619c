package dev.bellwether.kit.change;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What a service makes of upstream changes. Applying the same change again has no further effect.
 *
 * @param <C> a change, in the follower's own terms
 */
public interface Application<C> {

    /**
     * How many changes are prepared and written together. Fewer are told sooner, more cost less; a long batch is written
     * in several transactions, of which the last moves the token.
     */
    default int changesAtOnce() {
        return 50;
    }

    /** Does the work that needs no transaction: the same changes may be prepared again after a failure. */
    Uni<Write> prepare(List<C> changes);

    /** Asked at a heartbeat, when nothing more is there to be read: what is to be done as time passes. Empty: nothing. */
    default Uni<Optional<Write>> idle() {
        return Uni.createFrom().item(Optional.empty());
    }

    /** What is left to write, in the transaction that moves the token. */
    interface Write {

        /** Names of the resources that are written, to be locked first. */
        Set<String> resources();

        /** Writes, in the session; may be called again in another transaction. */
        Uni<Void> apply(Mutiny.StatelessSession session);
    }
}
