package dev.bellwether.alert.match;

/**
 * An article's place in its story, as it stood when it was taken in.
 *
 * @param name "stories/..."; empty when it has none
 * @param copy "NONE", "EXACT", "NEAR" or "EXCERPT"
 */
public record Story(String name, boolean first, int articles, int sources, String copy) {}
