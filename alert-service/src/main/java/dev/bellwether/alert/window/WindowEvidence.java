package dev.bellwether.alert.window;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a condition counted when it fired.
 *
 * @param end exclusive
 * @param score the mean; empty where no story has one
 * @param topStories the newest first, at most {@value Series#MOST_SHOWN}
 */
public record WindowEvidence(
        Instant start, Instant end, int stories, int sources, OptionalDouble score, List<Sighting> topStories) {

    public WindowEvidence {
        topStories = List.copyOf(topStories);
    }

    static WindowEvidence of(Assessment assessment, Series series) {
        Counts counts = assessment.counts();
        return new WindowEvidence(
                Minutes.instant(assessment.from()),
                Minutes.instant(assessment.to()),
                counts.stories(),
                counts.sources(),
                counts.score(),
                series.newest(assessment.from(), assessment.to()));
    }
}
