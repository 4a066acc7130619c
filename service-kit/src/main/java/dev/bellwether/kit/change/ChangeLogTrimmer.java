package dev.bellwether.kit.change;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/** Deletes what nobody may ask for any more: old changes, and answers to old request ids. */
@ApplicationScoped
class ChangeLogTrimmer {

    private static final Logger LOG = Logger.getLogger(ChangeLogTrimmer.class);

    private final ChangeLog log;
    private final Pool pool;
    private final ChangeLogConfig config;
    private final Background background;

    ChangeLogTrimmer(ChangeLog log, Pool pool, ChangeLogConfig config, Background background) {
        this.log = log;
        this.pool = pool;
        this.config = config;
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        Executor executor = background.executor();
        background.vertx().setPeriodic(config.trimInterval().toMillis(), timer -> executor.execute(this::trim));
    }

    private void trim() {
        log.trim(config.retention())
                .call(() -> pool.query("delete from request where create_time < now() - interval '24 hours'")
                        .execute())
                .subscribe()
                .with(
                        count -> LOG.debugf("Trimmed %d changes", count),
                        failure -> LOG.warnf(
                                "The change log was not trimmed (%s); trying again in %s",
                                failure.getMessage(), config.trimInterval()));
    }
}
