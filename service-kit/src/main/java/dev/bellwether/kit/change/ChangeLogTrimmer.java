package dev.bellwether.kit.change;

import dev.bellwether.kit.error.SqlState;
import dev.bellwether.kit.work.Background;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/** Makes the partitions that the log needs next, and deletes what nobody may ask for any more. */
@ApplicationScoped
class ChangeLogTrimmer {

    private static final Logger LOG = Logger.getLogger(ChangeLogTrimmer.class);
    private static final String MAKE_PARTITIONS = "select change_log_make_partitions(make_interval(secs => $1))";
    private static final String TRIM = "select change_log_trim(make_interval(secs => $1)) as dropped";
    private static final String FORGET_REQUESTS = "delete from request where create_time < now() - interval '24 hours'";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int RETRIES = 8;

    private final Pool pool;
    private final ChangeLogConfig config;
    private final Background background;

    ChangeLogTrimmer(Pool pool, ChangeLogConfig config, Background background) {
        this.pool = pool;
        this.config = config;
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        Executor executor = background.executor();
        background.vertx().setPeriodic(config.trimInterval().toMillis(), timer -> executor.execute(this::round));
    }

    private void round() {
        trim(config.retention())
                .call(() -> pool.query(FORGET_REQUESTS).execute())
                .subscribe()
                .with(
                        dropped -> LOG.debugf("Dropped %d partitions of the change log", dropped),
                        failure -> LOG.warnf(
                                "The change log was not trimmed (%s); trying again in %s",
                                failure.getMessage(), config.trimInterval()));
    }

    /**
     * Makes partitions ahead and drops the old ones; how many were dropped. It waits for its locks for a moment only, so
     * that writers do not wait for it, and tries again.
     */
    Uni<Integer> trim(Duration retention) {
        Tuple age = Tuple.of((double) retention.toSeconds());
        return pool.preparedQuery(MAKE_PARTITIONS)
                .execute(age)
                .chain(() -> pool.preparedQuery(TRIM).execute(age))
                .map(rows -> rows.iterator().next().getInteger("dropped"))
                .onFailure(ChangeLogTrimmer::isLocked)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(RETRIES);
    }

    private static boolean isLocked(Throwable failure) {
        return SqlState.of(failure).filter(LOCK_NOT_AVAILABLE::equals).isPresent();
    }
}
