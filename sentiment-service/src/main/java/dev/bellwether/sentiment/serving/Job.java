package dev.bellwether.sentiment.serving;

import dev.bellwether.kit.work.Caller;
import dev.bellwether.sentiment.scoring.SentimentModel;

/**
 * A document to be scored.
 *
 * @param caller who waits for it
 * @param characters how long it is, by which its time is guessed
 */
public record Job(Workload workload, SentimentModel model, Caller caller, long characters) {
    public Job {
        if (characters < 1) {
            throw new IllegalArgumentException("a text to be scored has at least one character, not " + characters);
        }
    }
}
