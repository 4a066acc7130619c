package dev.bellwether.sentiment.entity;

/** What a form of a name may do on its own. */
public enum AliasClass {
    /** Links wherever it stands. */
    STRONG,
    /** Links only with evidence in the document. */
    WEAK,
    /** A symbol without an exchange: links only as "$X" or as "(X)" after the name. */
    TICKER
}
