package dev.bellwether.alert.condition;

/**
 * A part of a condition and what it came to.
 *
 * @param expression as written in the condition
 * @param value as CEL writes it, or what went wrong
 */
public record Reason(String expression, String value) {}
