package dev.bellwether.alert.window;

/** Where a condition stands for one entity. */
public enum State {
    /** It does not hold. */
    INACTIVE,
    /** It holds, not yet for as long as it has to. */
    PENDING,
    /** It holds, or is not beyond its clearing value again. */
    FIRING,
    /** It held, and is over. */
    RESOLVED,
    /** There is too little to say. */
    NO_DATA
}
