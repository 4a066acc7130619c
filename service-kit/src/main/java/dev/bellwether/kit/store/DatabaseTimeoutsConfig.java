package dev.bellwether.kit.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How long the database lets this service's statements and transactions go on. A transaction that is left open holds back
 * every reader of the change log, in all databases of the same server. Each is at least 1 ms.
 */
@ConfigMapping(prefix = "bellwether.database.timeouts")
public interface DatabaseTimeoutsConfig {

    /** How long one statement may run; longer ones are refused with DATABASE_TIMEOUT. */
    @WithDefault("30s")
    Duration statement();

    /** How long a statement may wait for a lock that another holds. Less than the statement's. */
    @WithDefault("10s")
    Duration lock();

    /**
     * How long a transaction may wait for its next statement, as one of a process that was paused or cut off does. Another replica
     * that takes over waits for it: no longer than bellwether.follower.lease, or it takes over later.
     */
    @WithDefault("5s")
    Duration idleInTransaction();

    /** How long a transaction may go on in all. Servers before PostgreSQL 17 cannot be told and have the others only. */
    @WithDefault("60s")
    Duration transaction();

    /** How long one migration, and its transaction, may take at the start. */
    @WithDefault("30m")
    Duration migration();
}
