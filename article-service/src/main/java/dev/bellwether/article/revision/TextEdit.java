package dev.bellwether.article.revision;

/**
 * One difference between two texts, in code points of each.
 *
 * @param before what went, in the earlier text; empty at the place of an insertion
 * @param after what came, in the later text; empty at the place of a deletion
 * @param wholeParagraphs whether paragraphs are given that have too many words to compare
 */
public record TextEdit(Range before, Range after, boolean wholeParagraphs) {

    public TextEdit {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("an edit takes or gives something");
        }
    }

    /** What was done. */
    public enum Kind {
        INSERTED,
        DELETED,
        REPLACED
    }

    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.INSERTED;
        }
        return after.isEmpty() ? Kind.DELETED : Kind.REPLACED;
    }
}
