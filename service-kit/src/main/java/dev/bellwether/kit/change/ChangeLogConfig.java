package dev.bellwether.kit.change;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The change log, and those who watch it. */
@ConfigMapping(prefix = "bellwether.changes")
public interface ChangeLogConfig {

    /**
     * How long a change can be resumed from. Longer costs disk only; a watcher that is away longer lists afresh. At least
     * 1 h. The log is trimmed by whole partitions, each a seventh of this long, so up to a seventh more is kept.
     */
    @WithDefault("7d")
    Duration retention();

    /** How often the log is trimmed, and its next partitions are made. Less than a seventh of the retention. */
    @WithDefault("1h")
    Duration trimInterval();

    /** Pause between two reads of the log while there is traffic. 5 to 20 ms: shorter costs the database, longer the readers. */
    @WithDefault("10ms")
    Duration busyPoll();

    /**
     * Pause between two reads while nothing happens. A commit of this process is read at once in any case; this is how
     * soon commits of other replicas are seen after a silence.
     */
    @WithDefault("200ms")
    Duration idlePoll();

    /** A watcher to whom nothing was sent for this long gets an empty message with its token. At most 15 s. */
    @WithDefault("10s")
    Duration heartbeat();

    /**
     * How long an open transaction may keep changes from being told before the service logs whose it is. At least 1 s; it
     * is looked for once a second.
     */
    @WithDefault("5s")
    Duration horizonWarning();

    /** Newest changes kept in memory for all watchers together; who is further behind reads the log. */
    @WithDefault("2000")
    int recentChanges();

    /** Most memory that those changes may take. */
    @WithDefault("32M")
    MemorySize recentBytes();
}
