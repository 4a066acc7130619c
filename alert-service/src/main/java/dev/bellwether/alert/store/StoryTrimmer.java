package dev.bellwether.alert.store;

import dev.bellwether.kit.store.SystemWork;
import dev.bellwether.kit.work.Background;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/** Forgets stories and ticks that are older than whatever is counted over, by log time. */
@ApplicationScoped
@SystemWork("stories are everybody's")
class StoryTrimmer {

    private static final Logger LOG = Logger.getLogger(StoryTrimmer.class);

    private static final Duration INTERVAL = Duration.ofMinutes(10);

    /** Some days beyond the longest window with its baseline; some thousand at once, so that no statement takes long. */
    private static final List<String> FORGET = List.of("""
            delete from entity_story where (entity, story) in (
              select entity, story from entity_story
              where event_time < (select log_time from window_clock) - interval '40 days' limit 20000)
            """, """
            delete from window_tick where log_time < (select log_time from window_clock) - interval '40 days'
            """);

    private final Pool pool;
    private final Background background;

    StoryTrimmer(Pool pool, Background background) {
        this.pool = pool;
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        Executor executor = background.executor();
        background.vertx().setPeriodic(INTERVAL.toMillis(), timer -> executor.execute(this::trim));
    }

    private void trim() {
        Uni<Void> trimmed = Uni.createFrom().voidItem();
        for (String sql : FORGET) {
            trimmed = trimmed.chain(() -> pool.query(sql).execute().replaceWithVoid());
        }
        trimmed.subscribe()
                .with(done -> {}, failure -> LOG.warnf("Old stories are forgotten later: %s", failure.getMessage()));
    }
}
