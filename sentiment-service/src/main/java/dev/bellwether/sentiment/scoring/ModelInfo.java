package dev.bellwether.sentiment.scoring;

/**
 * Which model made a score, and how its scores are to be read.
 *
 * @param sha256 of the weights, in hexadecimal
 * @param runtime what ran it, with its version: int8 scores differ between versions by up to 0.08
 * @param maxTokens the longest text it reads, in its own tokens; of a longer one it reads a part, around the target if any
 * @param cuts what a label is made by
 */
public record ModelInfo(String name, String version, String sha256, String runtime, int maxTokens, Cuts cuts) {}
