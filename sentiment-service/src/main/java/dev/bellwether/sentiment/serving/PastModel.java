package dev.bellwether.sentiment.serving;

/** A model that made scores which are kept. */
public record PastModel(String name, String version, String sha256) {}
