package dev.bellwether.kit.change;

import dev.bellwether.kit.work.Background;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Starts what this process follows, and lets go of it when the process ends. */
@ApplicationScoped
public class Followers {

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);

    private final FollowerPlace place;
    private final FollowerConfig config;
    private final Clock clock;
    private final Background background;
    private final MeterRegistry metrics;
    private final String process = UUID.randomUUID().toString();
    private final List<Follower<?>> followers = new CopyOnWriteArrayList<>();
    private volatile Map<String, Instant> caughtUpTo = Map.of();

    Followers(FollowerPlace place, FollowerConfig config, Clock clock, Background background, MeterRegistry metrics) {
        this.place = place;
        this.config = config;
        this.clock = clock;
        this.background = background;
        this.metrics = metrics;
    }

    /** Follows from now on, as soon as no other replica does. */
    public <C> Follower<C> start(Upstream<C> upstream, Application<C> application) {
        Follower<C> follower = new Follower<>(
                upstream, counted(upstream.name(), application), place, config, clock, process, background);
        followers.add(follower);
        measure(upstream.name());
        follower.start();
        return follower;
    }

    /** Reads up to when each upstream's changes have been applied; fails while the database is away. */
    public Uni<Void> look() {
        return place.caughtUpTo().invoke(read -> caughtUpTo = read).replaceWithVoid();
    }

    /**
     * How far each is behind its upstream, as of the last look: the time since when nothing is known to be missing. Between
     * two heartbeats of an upstream that says nothing it grows to some seconds. Without those that never caught up.
     */
    public Map<String, Duration> lags() {
        Map<String, Duration> lags = new TreeMap<>();
        for (Follower<?> follower : followers) {
            String upstream = follower.state().upstream();
            Instant reached = caughtUpTo.get(upstream);
            if (reached != null) {
                Duration lag = Duration.between(reached, clock.instant());
                lags.put(upstream, lag.isNegative() ? Duration.ZERO : lag);
            }
        }
        return lags;
    }

    /** How each of them is doing. */
    public List<FollowerState> states() {
        return followers.stream().<FollowerState>map(Follower::state).toList();
    }

    private <C> Application<C> counted(String upstream, Application<C> application) {
        Counter changes = Counter.builder("bellwether.follower.changes")
                .tag("upstream", upstream)
                .description("Changes of the upstream that were prepared to be applied, repeated ones among them")
                .register(metrics);
        return new Application<>() {
            @Override
            public int changesAtOnce() {
                return application.changesAtOnce();
            }

            @Override
            public Uni<Optional<Write>> idle() {
                return application.idle();
            }

            @Override
            public Uni<Write> prepare(List<C> read) {
                return application.prepare(read).invoke(() -> changes.increment(read.size()));
            }
        };
    }

    private void measure(String upstream) {
        TimeGauge.builder("bellwether.follower.lag", this, TimeUnit.MILLISECONDS, own -> own.lagMillis(upstream))
                .tag("upstream", upstream)
                .description(
                        "Time since when changes of the upstream may be missing; not there before the first are applied")
                .register(metrics);
        Gauge.builder("bellwether.follower.leader", this, own -> own.leads(upstream) ? 1 : 0)
                .tag("upstream", upstream)
                .description("1 where this process does the following, else 0")
                .register(metrics);
    }

    private double lagMillis(String upstream) {
        Duration lag = lags().get(upstream);
        return lag == null ? Double.NaN : lag.toMillis();
    }

    private boolean leads(String upstream) {
        return states().stream().anyMatch(state -> state.upstream().equals(upstream) && state.leader());
    }

    /** Before the channels close, so that no stream ends with a failure. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event) {
        for (Follower<?> follower : followers) {
            // The process ends here, on a thread of its own; the lease runs out by itself if this fails.
            follower.close()
                    .ifNoItem()
                    .after(LONGEST_GOODBYE)
                    .fail()
                    .onFailure()
                    .recoverWithNull()
                    .await()
                    .indefinitely();
        }
    }
}
