package dev.bellwether.kit.change;

import dev.bellwether.kit.work.Background;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks at the horizon once a second: its age is a metric, and who holds it for too long is named in the log. */
@ApplicationScoped
public class HorizonMonitor {

    private static final Logger LOG = Logger.getLogger(HorizonMonitor.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    /** Another user's transaction shows its beginning only to one with pg_monitor. */
    private static final String LOOK = """
            with horizon as materialized (
              select pg_snapshot_xmin(s)::text::bigint as xid, pg_snapshot_xmin(s) <> pg_snapshot_xmax(s) as held
              from pg_current_snapshot() s)
            select h.xid, h.held, current_user::text as service_user, t.database, t.who, t.millis
            from horizon h
            left join lateral (
              select a.datname::text as database,
                     format('process %s (%s)', a.pid, coalesce(nullif(a.application_name, ''), 'no name')) as who,
                     (extract(epoch from clock_timestamp() - a.xact_start) * 1000)::bigint as millis
              from pg_stat_activity a where a.backend_xid::text::bigint = h.xid % 4294967296
              union all
              select p.database::text, format('prepared transaction %s', p.gid),
                     (extract(epoch from clock_timestamp() - p.prepared) * 1000)::bigint
              from pg_prepared_xacts p where p.transaction::text::bigint = h.xid % 4294967296
              limit 1) t on h.held
            """;

    private final Pool pool;
    private final Background background;
    private final HorizonAge age;
    private volatile boolean isStopped;

    HorizonMonitor(Pool pool, Background background, ChangeLogConfig config, MeterRegistry metrics) {
        this.pool = pool;
        this.background = background;
        this.age = new HorizonAge(config.horizonWarning());
        TimeGauge.builder(
                        "bellwether.change.log.horizon.age",
                        this,
                        TimeUnit.MILLISECONDS,
                        monitor -> monitor.age().toMillis())
                .description("How long an open transaction has kept changes from being told")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        Executor executor = background.executor();
        background.vertx().setPeriodic(INTERVAL.toMillis(), timer -> executor.execute(this::look));
    }

    /** How long an open transaction, in any database of the cluster, has kept changes from being told; zero: none does. */
    public Duration age() {
        return age.age();
    }

    void stop(@Observes ShutdownEvent event) {
        isStopped = true;
    }

    private void look() {
        if (isStopped) {
            return;
        }
        horizon(pool)
                .subscribe()
                .with(
                        horizon -> {
                            if (age.look(horizon, System.nanoTime())) {
                                LOG.warn(horizon.describe(age.age()));
                            }
                        },
                        failure -> LOG.debugf("The horizon cannot be seen: %s", failure.getMessage()));
    }

    static Uni<Horizon> horizon(SqlClient client) {
        return client.query(LOOK).execute().map(rows -> horizon(rows.iterator().next()));
    }

    private static Horizon horizon(Row row) {
        Optional<Horizon.Holder> holder = Optional.ofNullable(row.getString("who"))
                .map(who -> new Horizon.Holder(
                        row.getString("database"),
                        who,
                        Optional.ofNullable(row.getLong("millis")).map(Duration::ofMillis)));
        return new Horizon(row.getLong("xid"), row.getBoolean("held"), holder, row.getString("service_user"));
    }
}
