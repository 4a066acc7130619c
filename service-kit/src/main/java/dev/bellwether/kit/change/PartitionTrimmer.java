package dev.bellwether.kit.change;

import dev.bellwether.kit.error.SqlState;
import dev.bellwether.kit.work.Background;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/** Makes the partitions that are needed next, and deletes what nobody may ask for any more. */
@ApplicationScoped
class PartitionTrimmer {

    private static final Logger LOG = Logger.getLogger(PartitionTrimmer.class);
    private static final String FORGET_REQUESTS = "delete from request where create_time < now() - interval '24 hours'";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int RETRIES = 8;

    private final Pool pool;
    private final Iterable<Partitioned> tables;
    private final ChangeLogConfig config;
    private final Background background;

    PartitionTrimmer(Pool pool, @Any Instance<Partitioned> tables, ChangeLogConfig config, Background background) {
        this.pool = pool;
        this.tables = tables;
        this.config = config;
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        Executor executor = background.executor();
        background.vertx().setPeriodic(config.trimInterval().toMillis(), timer -> executor.execute(this::round));
    }

    private void round() {
        tables.forEach(this::trimNow);
        pool.query(FORGET_REQUESTS)
                .execute()
                .subscribe()
                .with(
                        rows -> LOG.debugf("Forgot %d requests", rows.rowCount()),
                        failure -> LOG.warnf(
                                "Old requests were not forgotten (%s); trying again in %s",
                                failure.getMessage(), config.trimInterval()));
    }

    private void trimNow(Partitioned some) {
        trim(some)
                .subscribe()
                .with(
                        dropped -> LOG.debugf("Dropped %d partitions of %s", dropped, some.name()),
                        failure -> LOG.warnf(
                                "Old partitions of %s were not dropped (%s); trying again in %s",
                                some.name(), failure.getMessage(), config.trimInterval()));
    }

    /**
     * Makes partitions ahead and drops the old ones; how many were dropped. It waits for its locks for a moment only, so
     * that writers do not wait for it, and tries again.
     */
    Uni<Integer> trim(Partitioned some) {
        Tuple age = Tuple.of(some.seconds());
        return pool.preparedQuery(some.makePartitions("$1"))
                .execute(age)
                .chain(() -> pool.preparedQuery(some.trim("$1")).execute(age))
                .map(rows -> rows.iterator().next().getInteger("dropped"))
                .onFailure(PartitionTrimmer::isLocked)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(RETRIES);
    }

    private static boolean isLocked(Throwable failure) {
        return SqlState.of(failure).filter(LOCK_NOT_AVAILABLE::equals).isPresent();
    }
}
