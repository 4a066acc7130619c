package dev.bellwether.sentiment.analysis;

/**
 * An analysis that was made and not yet stored.
 *
 * @param modelSha256 checksum of the model that made it, or would have
 * @param content the whole as it is told, without name, time and predecessor; opaque here
 */
public record AnalysisDraft(Subject subject, Analyzed analyzed, String modelSha256, byte[] content) {}
