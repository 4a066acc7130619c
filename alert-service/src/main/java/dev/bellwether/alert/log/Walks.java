package dev.bellwether.alert.log;

import dev.bellwether.alert.window.KeptStanding;
import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Begins walks along the log, and takes them on. */
@ApplicationScoped
public class Walks {

    /** Steps that are read at once. */
    private static final int SOME = 5_000;

    private final LogStore store;
    private final Workers workers;

    Walks(LogStore store, Workers workers) {
        this.store = store;
        this.workers = workers;
    }

    /** What a walk goes along. */
    public record Route(Set<String> entities, LogPlace until) {

        public Route {
            entities = Set.copyOf(entities);
        }

        /** Of all that is watched at any time, up to a step, inclusive. */
        public static Route of(Collection<WatchSpan> watched, LogPlace until) {
            return new Route(
                    watched.stream().map(span -> span.watch().entity()).collect(Collectors.toUnmodifiableSet()), until);
        }
    }

    /** A walk that begins after a step. */
    public Uni<Walk> begin(LogPlace after, Collection<WatchSpan> watched, Collection<KeptStanding> kept) {
        Route route = Route.of(watched, after);
        return store.clockAt(after)
                .chain(clock -> store.seriesAt(route.entities(), after, clock)
                        .chain(series -> workers.run(() -> new Walk(after, clock, series, watched, kept))));
    }

    /** What comes of the next steps, some thousand at a time as they are asked for; there are some in each. */
    public Multi<List<Walk.Taken>> take(Walk walk, Route route) {
        return Multi.createBy()
                .repeating()
                .uni(() -> store.read(route.entities(), walk.reached(), route.until(), SOME)
                        .chain(stretch -> workers.run(() -> walk.take(stretch))))
                .until(List::isEmpty);
    }
}
