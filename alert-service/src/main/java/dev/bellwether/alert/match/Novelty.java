package dev.bellwether.alert.match;

/**
 * How new it is that an article tells its story of an entity.
 *
 * @param firstInStory whether no article of the story named the entity before
 * @param similar articles of the story about the entity in some time before; the longer time has as many or more
 */
public record Novelty(boolean firstInStory, Similar similar) {

    /** Similar articles of the 12 hours, 24 hours, 3, 5 and 7 days before. */
    public record Similar(int within12Hours, int within24Hours, int within3Days, int within5Days, int within7Days) {}
}
