package dev.bellwether.alert.window;

import dev.bellwether.alert.condition.Reason;
import java.util.List;

/**
 * What a condition sees at a step of the log, for people.
 *
 * @param standing after the step
 * @param guards it holds only where each is met
 * @param reasons the values, as far as there are any
 * @param evidence what the window has that ends now
 */
public record Look(
        Standing standing, Finding finding, List<Guard> guards, List<Reason> reasons, WindowEvidence evidence) {

    public Look {
        guards = List.copyOf(guards);
        reasons = List.copyOf(reasons);
    }
}
