package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.Decision;
import dev.bellwether.alert.delivery.Next;
import dev.bellwether.kit.store.SystemWork;
import dev.bellwether.kit.work.Background;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;

/** Counts what became of matches and of attempts to deliver, and looks now and then at what waits. */
@ApplicationScoped
@SystemWork("what waits is counted for the whole service")
class AlertMeters {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private static final String WAITING = """
            select count(*) as deliveries,
                   coalesce(extract(epoch from now() - min(create_time)), 0)::float8 as oldest_seconds
            from delivery where state = 'PENDING'
            """;

    private final Pool pool;
    private final Background background;
    private final MeterRegistry metrics;
    private final Timer latency;
    private volatile long waiting;
    private volatile double oldestSeconds;

    AlertMeters(Pool pool, Background background, MeterRegistry metrics) {
        this.pool = pool;
        this.background = background;
        this.metrics = metrics;
        this.latency = Timer.builder("bellwether.alert.latency")
                .description("From an article's being stored to its alert")
                .register(metrics);
        Gauge.builder("bellwether.delivery.waiting.deliveries", this, meters -> meters.waiting)
                .description("Deliveries that are not done, in the whole service; looked at every 10 s")
                .register(metrics);
        Gauge.builder("bellwether.delivery.oldest.age.seconds", this, meters -> meters.oldestSeconds)
                .description("Age of the oldest of them")
                .register(metrics);
        for (String outcome : List.of("told", "suppressed")) {
            matches(outcome);
        }
    }

    void start(@Observes StartupEvent event) {
        Executor executor = background.executor();
        background.vertx().setPeriodic(INTERVAL.toMillis(), timer -> executor.execute(this::look));
    }

    /** Matches that were decided; an attempt that the database makes us repeat counts again. */
    void decided(List<Decision> decisions, List<Alert> alerts) {
        matches("told").increment(alerts.size());
        matches("suppressed").increment((double) decisions.size() - alerts.size());
        for (Alert alert : alerts) {
            Duration took = Duration.between(
                    alert.timeline().articleTime(), alert.timeline().alertTime());
            latency.record(took.isNegative() ? Duration.ZERO : took);
        }
    }

    void attempted(Next next) {
        Counter.builder("bellwether.delivery.attempts")
                .tag("state", next.state().name().toLowerCase(Locale.ROOT))
                .description("Attempts to deliver, by what the delivery is afterwards")
                .register(metrics)
                .increment();
    }

    private Counter matches(String outcome) {
        return Counter.builder("bellwether.matches")
                .tag("outcome", outcome)
                .description(
                        "Matches of an article and a subscription, by whether an alert was told or a rule suppressed it")
                .register(metrics);
    }

    private void look() {
        pool.query(WAITING)
                .execute()
                .subscribe()
                .with(rows -> seen(rows.iterator().next()), failure -> {
                    // The database is away, which has a metric of its own: the last look stands.
                });
    }

    private void seen(Row row) {
        waiting = row.getLong("deliveries");
        oldestSeconds = row.getDouble("oldest_seconds");
    }
}
