package dev.bellwether.sentiment.store;

import dev.bellwether.kit.work.Background;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Counts the hours of series that are over and in which something has changed. Every replica does, each other hours. */
@ApplicationScoped
class HourRollup {

    private static final Logger LOG = Logger.getLogger(HourRollup.class);
    private static final int AT_ONCE = 500;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Pool pool;
    private final Background background;

    HourRollup(Pool pool, Background background) {
        this.pool = pool;
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        background
                .executor()
                .execute(() -> backlog()
                        .onFailure()
                        .invoke(failure -> LOG.warnf(
                                "The hours of series were not counted (%s); trying again in %s",
                                failure.getMessage(), PAUSE))
                        .onFailure()
                        .recoverWithNull()
                        .repeat()
                        .withDelay(PAUSE)
                        .indefinitely()
                        .subscribe()
                        .with(done -> {}));
    }

    /** All that is stale now, some at a time. */
    private Uni<Void> backlog() {
        return round().repeat().whilst(counted -> counted == AT_ONCE).onItem().ignoreAsUni();
    }

    /** How many it counted. */
    private Uni<Integer> round() {
        return pool.preparedQuery("select roll_hours($1)")
                .execute(Tuple.of(AT_ONCE))
                .map(rows -> rows.iterator().next().getInteger(0));
    }
}
