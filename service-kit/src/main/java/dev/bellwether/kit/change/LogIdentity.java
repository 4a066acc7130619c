package dev.bellwether.kit.change;

/**
 * Which log this is.
 *
 * @param service that keeps it, such as {@code article-service}
 * @param epoch counts restores and moves; places of another epoch mean nothing
 */
public record LogIdentity(String service, int epoch) {}
