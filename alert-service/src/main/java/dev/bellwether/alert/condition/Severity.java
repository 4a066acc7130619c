package dev.bellwether.alert.condition;

/** How urgent an alert is, in ascending order. */
public enum Severity {
    INFO,
    WARNING,
    CRITICAL
}
