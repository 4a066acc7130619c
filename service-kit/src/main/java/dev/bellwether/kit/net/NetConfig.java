package dev.bellwether.kit.net;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where webhooks may be sent to, and how long that may take. */
@ConfigMapping(prefix = "bellwether.net")
public interface NetConfig {

    /**
     * Whether plain http may be used. Danger: alerts and their signatures then cross the network readable, and whoever
     * answers is not known to be the receiver. Meant for receivers on a network of your own.
     */
    @WithDefault("false")
    boolean allowHttp();

    /** The ports that may be sent to, such as 443,8443. Empty: every port. Fewer ports make scanning through us useless. */
    Optional<List<Integer>> allowedPorts();

    /**
     * Receivers in private networks that may be sent to all the same, each either a block (10.1.0.0/16, fd12::/16,
     * 192.168.1.7) or one host with its port (hooks.internal:8443, [fd12::1]:8443). Empty: none. Danger: whoever may create
     * an endpoint can then reach these. Loopback, private, shared (100.64.0.0/10) and unique local addresses can be opened;
     * link-local, multicast, reserved and metadata addresses cannot.
     */
    Optional<List<String>> allowedPrivate();

    /** How long resolving a name, and connecting to each of its addresses, may take. 100 ms to 60 s. */
    @WithDefault("5s")
    Duration connectTimeout();

    /**
     * Connections kept to one receiver, 1 to 100; more requests to it wait, within their own limit in time. Raise it when a
     * receiver is slow and its deliveries pile up.
     */
    @WithDefault("8")
    int connectionsPerReceiver();
}
