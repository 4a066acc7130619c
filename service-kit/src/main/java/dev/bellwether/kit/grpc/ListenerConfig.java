package dev.bellwether.kit.grpc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may reach the ports. */
@ConfigMapping(prefix = "bellwether.listener")
public interface ListenerConfig {

    /**
     * Whether everybody who can reach the ports is trusted. There is no authentication yet: while this is false, a service that is
     * told to listen on another address than loopback ends with a message.
     */
    @WithDefault("false")
    boolean trustedNetwork();
}
