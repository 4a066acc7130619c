package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.Decision;
import dev.bellwether.alert.alert.Digest;
import dev.bellwether.alert.alert.Verdict;
import dev.bellwether.alert.delivery.Next;
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
class AlertMeters {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private static final String WAITING = """
            select count(*) as deliveries,
                   coalesce(extract(epoch from now() - min(create_time)), 0)::float8 as oldest_seconds,
                   (select count(*) from held_alert where digest is null) as held
            from delivery where state = 'PENDING'
            """;

    private final Pool pool;
    private final Background background;
    private final MeterRegistry metrics;
    private final Timer latency;
    private volatile long waiting;
    private volatile double oldestSeconds;
    private volatile long held;

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
        Gauge.builder("bellwether.digest.waiting.alerts", this, meters -> meters.held)
                .description("Alerts that are held back for a digest, in the whole service; looked at every 10 s")
                .register(metrics);
        for (String outcome : List.of("told", "held", "suppressed")) {
            matches(outcome);
        }
        for (Verdict.Outcome outcome : Verdict.Outcome.values()) {
            if (isSuppression(outcome)) {
                suppressions(outcome);
            }
        }
        for (Digest.Cause cause : Digest.Cause.values()) {
            digests(cause);
        }
    }

    void start(@Observes StartupEvent event) {
        Executor executor = background.executor();
        background.vertx().setPeriodic(INTERVAL.toMillis(), timer -> executor.execute(this::look));
    }

    /** Matches that were decided; an attempt that the database makes us repeat counts again. */
    void decided(List<Decision> decisions, List<Alert> alerts) {
        for (Decision decision : decisions) {
            Verdict.Outcome outcome = decision.last().outcome();
            matches(outcome.isHeld() ? "held" : outcome.isTold() ? "told" : "suppressed")
                    .increment();
            if (isSuppression(outcome)) {
                suppressions(outcome).increment();
            }
        }
        for (Alert alert : alerts) {
            Duration took = Duration.between(
                    alert.timeline().articleTime(), alert.timeline().alertTime());
            latency.record(took.isNegative() ? Duration.ZERO : took);
        }
    }

    private static boolean isSuppression(Verdict.Outcome outcome) {
        return !outcome.isTold() && outcome != Verdict.Outcome.PASSED;
    }

    /** A digest was told; an attempt that the database makes us repeat counts again. */
    void digested(Digest.Cause cause, int alerts) {
        digests(cause).increment();
        matches("told").increment(alerts);
    }

    private Counter digests(Digest.Cause cause) {
        return Counter.builder("bellwether.digests")
                .tag("cause", cause.name().toLowerCase(Locale.ROOT))
                .description("Digests that were told, by why their alerts were held back")
                .register(metrics);
    }

    private Counter suppressions(Verdict.Outcome outcome) {
        return Counter.builder("bellwether.suppressions")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .description("Matches that were not told, by why")
                .register(metrics);
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
                        "Matches of an article and a subscription, by whether an alert was told, is held back for a"
                                + " digest, or a rule suppressed it")
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
        held = row.getLong("held");
    }
}
