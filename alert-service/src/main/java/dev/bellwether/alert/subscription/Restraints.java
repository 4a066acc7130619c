package dev.bellwether.alert.subscription;

import java.util.Optional;

/** What keeps a subscription's noise down beside its cooldown; all of it may be absent. */
public record Restraints(
        Optional<Inhibition> inhibition,
        Optional<QuietHours> quietHours,
        Optional<Budget> budget,
        Optional<Grouping> grouping) {

    public static final Restraints NONE =
            new Restraints(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
