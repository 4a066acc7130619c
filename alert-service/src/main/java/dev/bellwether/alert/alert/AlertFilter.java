package dev.bellwether.alert.alert;

/** Which alerts are wanted; made by {@link AlertStore#filter}. */
public interface AlertFilter {
    /** Whether an alert is wanted. */
    boolean test(Alert alert);
}
