package dev.bellwether.alert.alert;

import dev.bellwether.kit.owner.Owner;

/**
 * One change of one alert.
 *
 * @param alert as it stands after the change
 * @param owner whose alert it is, to be told to nobody else
 */
public record AlertChange(Kind kind, Alert alert, Owner owner) {

    /** What happened. */
    public enum Kind {
        OPENED,
        /** Its article was corrected, retracted or erased; of an erased one the opening is told no more. */
        CHANGED
    }
}
