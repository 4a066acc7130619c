package dev.bellwether.article.genre;

/** Where a genre is read from, the most trusted first. */
public enum Cue {
    /** A type of schema.org. */
    TYPE(0.95),
    /** A label above or below the title that says so in so many words. */
    HEADING(0.9),
    /** The host of the address. */
    HOST(0.9),
    /** One step of the address's path. */
    PATH(0.85),
    /** The section of the site. */
    SECTION(0.8),
    /** The words of the title. */
    TITLE(0.75),
    /** The words of the text. */
    BODY(0.7);

    private final double confidence;

    Cue(double confidence) {
        this.confidence = confidence;
    }

    /** How often it is right: 0 to 1. Set by hand, in the order of trust. */
    public double confidence() {
        return confidence;
    }
}
