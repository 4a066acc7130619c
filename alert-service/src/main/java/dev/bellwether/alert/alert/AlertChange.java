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
        /** Its article was erased; the opening is told no more. */
        CHANGED
    }
}
