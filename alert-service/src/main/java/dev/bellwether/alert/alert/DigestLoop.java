package dev.bellwether.alert.alert;

import dev.bellwether.kit.work.Background;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * Tells the digests of windows that are over, for as long as the process runs. Any process may: each digest is told in one transaction,
 * under the lock of its subscription, and what a process leaves undone when it dies the next one finds.
 */
@ApplicationScoped
public class DigestLoop {

    private static final Logger LOG = Logger.getLogger(DigestLoop.class);

    /** Windows looked at in one go. */
    private static final int SOME = 100;

    private static final Duration SHORTEST_POLL = Duration.ofMillis(100);
    private static final Duration LONGEST_POLL = Duration.ofMinutes(1);
    private static final Duration LONGEST_PATIENCE = Duration.ofHours(1);

    private final DigestStore store;
    private final DigestConfig config;
    private final Executor executor;
    private volatile boolean closed;

    DigestLoop(DigestStore store, DigestConfig config, Background background) {
        requireWithin("poll", config.poll(), SHORTEST_POLL, LONGEST_POLL);
        requireWithin("patience", config.patience(), Duration.ZERO, LONGEST_PATIENCE);
        this.store = store;
        this.config = config;
        this.executor = background.executor();
    }

    private static void requireWithin(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "bellwether.digests." + name + ": " + value + " is not " + least + " to " + most);
        }
    }

    void start(@Observes StartupEvent event) {
        executor.execute(this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        closed = true;
    }

    private void look() {
        if (closed) {
            return;
        }
        store.due(config.patience(), SOME)
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::tell)
                        .filter(told -> told)
                        .collect()
                        .asList())
                .onFailure()
                .invoke(failure -> LOG.warnf("Digests cannot be looked for: %s", failure.getMessage()))
                .map(told -> !told.isEmpty())
                .onFailure()
                .recoverWithItem(false)
                .onItem()
                .delayIt()
                .by(config.poll())
                .emitOn(executor)
                .subscribe()
                .with(ignored -> look());
    }

    /** One that fails holds up no other; it is tried again at the next look. */
    private Uni<Boolean> tell(DigestStore.Due due) {
        return store.tell(due)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "The digest of %s that was due at %s is told later: %s",
                        due.subscription(), due.window().dueTime(), failure.getMessage()))
                .onFailure()
                .recoverWithItem(false);
    }
}
