package dev.bellwether.article.article;

import dev.bellwether.article.extract.Extraction;

/**
 * An article that was extracted and not yet stored.
 *
 * @param submission what it was made from
 * @param extraction with a body
 * @param contentSha256 of the normalised body
 */
public record Draft(Submission submission, Extraction extraction, String contentSha256) {}
