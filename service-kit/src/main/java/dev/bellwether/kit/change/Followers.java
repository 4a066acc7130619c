package dev.bellwether.kit.change;

import dev.bellwether.kit.work.Background;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Starts what this process follows, and lets go of it when the process ends. */
@ApplicationScoped
public class Followers {

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);

    private final FollowerPlace place;
    private final FollowerConfig config;
    private final Clock clock;
    private final Background background;
    private final String process = UUID.randomUUID().toString();
    private final List<Follower<?>> followers = new CopyOnWriteArrayList<>();

    Followers(FollowerPlace place, FollowerConfig config, Clock clock, Background background) {
        this.place = place;
        this.config = config;
        this.clock = clock;
        this.background = background;
    }

    /** Follows from now on, as soon as no other replica does. */
    public <C> Follower<C> start(Upstream<C> upstream, Application<C> application) {
        Follower<C> follower = new Follower<>(upstream, application, place, config, clock, process, background);
        followers.add(follower);
        follower.start();
        return follower;
    }

    /** How each of them is doing. */
    public List<FollowerState> states() {
        return followers.stream().<FollowerState>map(Follower::state).toList();
    }

    /** Before the channels close, so that no stream ends with a failure. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event) {
        for (Follower<?> follower : followers) {
            // The process ends here, on a thread of its own; the lease runs out by itself if this fails.
            follower.close().onFailure().recoverWithNull().await().atMost(LONGEST_GOODBYE);
        }
    }
}
