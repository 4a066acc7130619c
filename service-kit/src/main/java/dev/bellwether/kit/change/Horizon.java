package dev.bellwether.kit.change;

import java.time.Duration;
import java.util.Optional;

/**
 * The oldest transaction that is open in the cluster, as one look found it: changes of later ones are not told yet.
 *
 * @param xid its id; that of the next transaction when none is open
 * @param held whether one is open
 * @param holder whose it is; empty when it ended just now
 * @param user this service's own, in the database
 */
record Horizon(long xid, boolean held, Optional<Holder> holder, String user) {

    /**
     * Who holds it.
     *
     * @param database such as {@code article}
     * @param who process id and application name, or the name of a prepared transaction
     * @param open how long the transaction has been open; empty for another user's, without the right to see it
     */
    record Holder(String database, String who, Optional<Duration> open) {}

    /** What an operator reads. */
    String describe(Duration age) {
        return "Changes have waited for %d s for %s"
                .formatted(age.toSeconds(), holder.map(this::describe).orElse("a transaction that has ended now"));
    }

    private String describe(Holder known) {
        String since = known.open()
                .map(open -> ", open for %d s; end it, or give its role timeouts".formatted(open.toSeconds()))
                .orElseGet(() -> "; \"grant pg_monitor to %s\" shows for how long it has been open".formatted(user));
        return "%s in database %s%s".formatted(known.who(), known.database(), since);
    }
}
