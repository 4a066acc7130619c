package dev.bellwether.article.article;

/** What became of a submission. */
public record Ingested(Article article, Outcome outcome) {

    /** What ingesting did. */
    public enum Outcome {
        CREATED,
        REVISED,
        UNCHANGED
    }
}
