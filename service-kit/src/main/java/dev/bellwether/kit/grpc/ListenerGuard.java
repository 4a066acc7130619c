package dev.bellwether.kit.grpc;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends the start of a service that whoever reaches its ports could use, unless that was said to be wanted. */
@Singleton
class ListenerGuard {

    private final ListenerConfig config;
    private final String grpcHost;
    private final String httpHost;
    private final boolean migratesOnly;

    ListenerGuard(
            ListenerConfig config,
            @ConfigProperty(name = "quarkus.grpc.server.host") String grpcHost,
            @ConfigProperty(name = "quarkus.http.host") String httpHost,
            @ConfigProperty(name = "quarkus.init-and-exit") boolean migratesOnly) {
        this.config = config;
        this.grpcHost = grpcHost;
        this.httpHost = httpHost;
        this.migratesOnly = migratesOnly;
    }

    /** Before anything else is begun. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        check();
    }

    /** A job that migrates and ends serves nobody. */
    void check() {
        if (!config.trustedNetwork() && !migratesOnly) {
            requireLoopback("bellwether.grpc.host", grpcHost);
            requireLoopback("bellwether.http.host", httpHost);
        }
    }

    private static void requireLoopback(String setting, String host) {
        if (!isLoopback(host)) {
            throw new IllegalStateException(
                    ("%s is %s, and whoever reaches that address could use the service: there is no"
                                    + " authentication yet. Listen on 127.0.0.1, or set bellwether.listener.trusted-network=true"
                                    + " where the network lets nobody else in.")
                            .formatted(setting, host));
        }
    }

    /** A name that is not known is not loopback. */
    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
