package dev.bellwether.kit.grpc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The service that this one follows. */
@ConfigMapping(prefix = "bellwether.upstream")
public interface UpstreamConfig {

    /**
     * Where it listens: host:port, or dns:///host:port for all addresses of a name, between which calls are shared. A
     * service that follows nobody leaves it out.
     */
    Optional<String> address();

    /** How long a unary call to it may take. */
    @WithDefault("20s")
    Duration deadline();

    /** Silence on the connection after which it is asked whether it is still there. At least 10 s. */
    @WithDefault("20s")
    Duration keepAliveTime();
}
