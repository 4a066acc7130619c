package dev.bellwether.sentiment.scoring;

/** How a model is told of whom it is asked. */
public enum TargetForm {
    /** A token of its own stands for each mention, so that the model cannot go by the name. */
    MARKER,
    /** The target's first mention is a second text behind the first. */
    PAIR,
    /** Not at all: it judges the text as a whole. */
    NONE
}
