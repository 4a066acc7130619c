package dev.bellwether.alert.log;

import dev.bellwether.alert.window.LogClock;
import dev.bellwether.alert.window.Series;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What walking the log again asks of storage. Entities are whole names, "entities/...". */
public interface LogStore {

    /** The last step up to a log time, inclusive; empty where there is none. */
    Uni<Optional<Step>> lastUntil(Instant logTime);

    /** Where the clock stood after a step; at {@link LogPlace#BEGINNING}, before the first. */
    Uni<LogClock> clockAt(LogPlace place);

    /**
     * What was counted of some entities up to a step, inclusive, as far back as anything is asked; those that have any.
     *
     * @param clock where it stood there
     */
    Uni<Map<String, Series>> seriesAt(Collection<String> entities, LogPlace place, LogClock clock);

    /** The steps after one, up to another, inclusive. */
    Uni<Stretch> read(Collection<String> entities, LogPlace after, LogPlace until, int limit);

    /** The place of the analysis that a story, "stories/...", was counted with for an entity. */
    Uni<Optional<Long>> countedAt(String entity, String story);

    /** From when on history is kept, in log time; what is of before may be gone. */
    Uni<Instant> keptFrom();
}
