package dev.bellwether.alert.window;

import dev.bellwether.alert.condition.Reason;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a condition comes to at one step of the log.
 *
 * @param finding what the window that ends now says
 * @param cleared whether the last closed window is beyond the clearing value, and this one does not hold
 * @param from first minute of the window that ends now
 * @param to its end, exclusive
 * @param guards what there has to be enough of: it holds only where each is met
 * @param reasons the values behind it
 * @param review the minute at which it may hold though nothing comes; empty: never
 */
record Assessment(
        Finding finding,
        boolean cleared,
        int from,
        int to,
        Counts counts,
        List<Guard> guards,
        List<Reason> reasons,
        OptionalInt review) {

    Assessment {
        guards = List.copyOf(guards);
        reasons = List.copyOf(reasons);
    }

    boolean holds() {
        return finding == Finding.HOLDS;
    }
}
