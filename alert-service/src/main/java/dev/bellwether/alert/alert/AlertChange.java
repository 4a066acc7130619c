package dev.bellwether.alert.alert;

/**
 * One change of one alert.
 *
 * @param alert as it stands after the change
 */
public record AlertChange(Kind kind, Alert alert) {

    /** What happened. */
    public enum Kind {
        OPENED,
        /** Its article was corrected, retracted or erased, or its state changed; of an erased one the opening is told no more. */
        CHANGED
    }
}
