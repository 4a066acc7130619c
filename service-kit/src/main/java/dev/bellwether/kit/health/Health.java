package dev.bellwether.kit.health;

import dev.bellwether.kit.change.Followers;
import dev.bellwether.kit.work.Background;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.runtime.health.GrpcHealthStorage;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Looks once a second at what this process needs, and tells whether it should be sent calls. */
@ApplicationScoped
public class Health {

    private static final Logger LOG = Logger.getLogger(Health.class);
    static final String LIVENESS = "liveness";
    static final String READINESS = "readiness";
    static final String STOPPING = "It is stopping.";
    private static final String DATABASE_AWAY = "The database does not answer.";
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    /** Longer than a full pool makes a statement wait: who has much to do is not away. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Followers followers;
    private final GrpcHealthStorage told;
    private final HealthConfig config;
    private final Background background;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean databaseAnswers = true;
    private volatile boolean stopping;
    private volatile String obstacle = "";

    Health(
            Followers followers,
            GrpcHealthStorage told,
            HealthConfig config,
            Background background,
            MeterRegistry metrics) {
        this.followers = followers;
        this.told = told;
        this.config = config;
        this.background = background;
        Gauge.builder("bellwether.ready", this, health -> health.obstacle().isEmpty() ? 1 : 0)
                .description("1 while this process should be sent calls, else 0")
                .register(metrics);
        Gauge.builder("bellwether.database.reachable", this, health -> health.databaseAnswers ? 1 : 0)
                .description("1 while the database answers, else 0")
                .register(metrics);
    }

    /** Why this process should not be sent calls, in a sentence; empty when it should. */
    public String obstacle() {
        return obstacle;
    }

    void start(@Observes StartupEvent event) {
        told.setStatus(LIVENESS, ServingStatus.SERVING);
        told.setStatus(READINESS, ServingStatus.SERVING);
        Executor executor = background.executor();
        background.vertx().setPeriodic(INTERVAL.toMillis(), timer -> executor.execute(this::look));
    }

    /** Before anything else ends, so that callers go elsewhere first. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        stopping = true;
        tell();
    }

    private void look() {
        if (stopping || !looking.compareAndSet(false, true)) {
            return;
        }
        followers
                .look()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onTermination()
                .invoke(() -> looking.set(false))
                .subscribe()
                .with(ignored -> seen(true), failure -> seen(false));
    }

    private void seen(boolean answers) {
        databaseAnswers = answers;
        tell();
    }

    private synchronized void tell() {
        String now = whatIsInTheWay();
        if (now.isEmpty() != obstacle.isEmpty()) {
            ServingStatus status = now.isEmpty() ? ServingStatus.SERVING : ServingStatus.NOT_SERVING;
            List.copyOf(told.getStatuses().keySet()).stream()
                    .filter(name -> !name.equals(LIVENESS))
                    .forEach(name -> told.setStatus(name, status));
            LOG.info(now.isEmpty() ? "Ready again" : "Not ready: " + now);
        }
        obstacle = now;
    }

    private String whatIsInTheWay() {
        if (stopping) {
            return STOPPING;
        }
        if (!databaseAnswers) {
            return DATABASE_AWAY;
        }
        Optional<Map.Entry<String, Duration>> behind = followers.lags().entrySet().stream()
                .filter(lag -> lag.getValue().compareTo(config.longestLag()) > 0)
                .findFirst();
        return behind.map(lag ->
                        "It is %d min behind %s.".formatted(lag.getValue().toMinutes(), lag.getKey()))
                .orElse("");
    }
}
