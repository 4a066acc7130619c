package dev.bellwether.kit.grpc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds on what one client may ask of the gRPC server. */
@ConfigMapping(prefix = "bellwether.grpc.limits")
public interface ServerLimitsConfig {

    /**
     * Calls that one connection may have open at once; more wait in the client. 1 to 10,000. Raise it for a gateway that
     * puts many users on one connection.
     */
    @WithDefault("1000")
    int callsPerConnection();

    /**
     * How long a connection lives before its client is told to open another, so that load spreads after a scale-out.
     * Streams end with UNAVAILABLE and resume by their token.
     */
    @WithDefault("1h")
    Duration connectionAge();

    /** How long open calls may go on after that. */
    @WithDefault("30s")
    Duration connectionAgeGrace();

    /** Silence on a connection after which the server asks whether the client is still there. At least 10 s. */
    @WithDefault("30s")
    Duration keepAliveTime();

    /** How long it waits for that answer before it closes the connection. */
    @WithDefault("10s")
    Duration keepAliveTimeout();

    /** The shortest time between two pings of a client; one that pings more often is disconnected. */
    @WithDefault("10s")
    Duration permittedKeepAliveTime();
}
