package dev.bellwether.alert.match;

/** How urgent an alert is, in ascending order. */
public enum Severity {
    INFO,
    WARNING,
    CRITICAL
}
