package dev.bellwether.alert.window;

/** What is measured of the stories in a window. */
public enum Metric {
    /** How many there are. */
    STORIES("stories"),
    /** From how many sources they are. */
    SOURCES("sources"),
    /** The mean of their scores, -1 to 1; without those that have none. */
    SCORE("score"),
    /** The share of negative ones among those that have a score, 0 to 1. */
    NEGATIVE_SHARE("negative_share");

    private final String word;

    Metric(String word) {
        this.word = word;
    }

    /** Whether it is a number of things, which is there also where there is nothing. */
    public boolean isCount() {
        return this == STORIES || this == SOURCES;
    }

    /** As reasons call it. */
    String word() {
        return word;
    }
}
