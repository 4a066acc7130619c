package dev.bellwether.sentiment.scoring;

/** A model could not be loaded, or failed to score: the installation is at fault, not the text. */
public final class ScoringException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ScoringException(String message) {
        super(message);
    }

    public ScoringException(String message, Throwable cause) {
        super(message, cause);
    }
}
