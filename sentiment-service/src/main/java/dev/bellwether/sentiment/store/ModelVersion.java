package dev.bellwether.sentiment.store;

/** Which model made scores. */
public record ModelVersion(String sha256, String name, String version) {}
