package dev.bellwether.sentiment.text;

/** Which text of a document an offset is of. */
public enum Part {
    TITLE,
    BODY
}
