package dev.bellwether.alert.window;

/** What a window says of a condition. */
public enum Finding {
    HOLDS,
    DOES_NOT_HOLD,
    /** There is too little in it, or in what it is compared with, to say. */
    NO_DATA
}
