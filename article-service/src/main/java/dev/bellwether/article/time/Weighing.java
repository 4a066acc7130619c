package dev.bellwether.article.time;

import dev.bellwether.article.time.PublishTime.Flag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Narrows one publish time clue by clue; the clues come in order of trust. */
final class Weighing {
    private final Optional<Instant> fetchTime;
    private final List<Evidence> evidence = new ArrayList<>();
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private Optional<TimeInterval> interval = Optional.empty();
    private Precision precision = Precision.UNSPECIFIED;
    private boolean relativeUsed;

    Weighing(Optional<Instant> fetchTime) {
        this.fetchTime = fetchTime;
    }

    void add(Clue clue) {
        evidence.add(clue.evidence(isUsed(clue)));
    }

    PublishTime result() {
        return new PublishTime(interval, precision, evidence, flags);
    }

    private boolean isUsed(Clue clue) {
        if (clue.reading().isEmpty()) {
            flags.add(Flag.RELATIVE_TIME_UNANCHORED);
            return false;
        }
        Reading reading = clue.reading().get();
        Optional<TimeInterval> possible = untilFetch(reading.interval());
        if (possible.isEmpty()) {
            flags.add(Flag.FUTURE_REFUSED);
            return false;
        }
        boolean isBound = clue.trust() == Clue.Trust.LABELLED_UPDATED && interval.isPresent();
        Optional<TimeInterval> narrowed = interval.isEmpty()
                ? possible
                : interval.flatMap(
                        known -> isBound ? known.upTo(possible.get().latest()) : known.intersection(possible.get()));
        if (narrowed.isEmpty()) {
            if (clue.isRelative() && !relativeUsed) {
                flags.add(Flag.RELATIVE_TIME_CONTRADICTED);
            }
            return false;
        }
        take(clue, reading, narrowed, isBound);
        return true;
    }

    private void take(Clue clue, Reading reading, Optional<TimeInterval> narrowed, boolean isBound) {
        interval = narrowed;
        precision = isBound ? precision : precision.finer(reading.precision());
        relativeUsed |= clue.isRelative();
        if (reading.zoneAssumed()) {
            flags.add(Flag.TIME_ZONE_ASSUMED);
        }
    }

    /** Empty when it begins after the fetch; a clock a little ahead of ours is believed. */
    private Optional<TimeInterval> untilFetch(TimeInterval read) {
        if (fetchTime.isEmpty() || !read.latest().isAfter(fetchTime.get().plus(PublishTimes.CLOCK_SKEW))) {
            return Optional.of(read);
        }
        return read.upTo(fetchTime.get());
    }
}
