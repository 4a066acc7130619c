package dev.bellwether.alert.log;

import dev.bellwether.kit.change.ChangeLogConfig;
import dev.bellwether.kit.change.Partitioned;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Knows how far back history reaches. */
@ApplicationScoped
public class KeptHistory {

    private static final Duration SHORTEST = Duration.ofDays(40);

    private final LogStore store;

    KeptHistory(LogStore store) {
        this.store = store;
    }

    @Produces
    @Singleton
    static Partitioned history(HistoryConfig config, ChangeLogConfig changes) {
        return history(config.retention(), changes.retention());
    }

    static Partitioned history(Duration retention, Duration ofChanges) {
        if (retention.compareTo(SHORTEST) < 0 || retention.compareTo(ofChanges) <= 0) {
            throw new IllegalArgumentException("bellwether.history.retention: " + retention
                    + " is not at least 40 days and more than bellwether.changes.retention, " + ofChanges);
        }
        return new Partitioned("history", retention);
    }

    /**
     * Refuses what begins before it: fails with HISTORY_EXPIRED.
     *
     * @param field of the request that says when
     */
    public Uni<Void> require(String field, Instant start) {
        return store.keptFrom()
                .invoke(keptFrom -> {
                    if (start.isBefore(keptFrom)) {
                        throw new FailureException(new Failure.HistoryExpired(field, keptFrom));
                    }
                })
                .replaceWithVoid();
    }
}
