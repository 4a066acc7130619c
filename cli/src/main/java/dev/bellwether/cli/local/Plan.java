package dev.bellwether.cli.local;

import dev.bellwether.cli.failure.WrongUsage;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.remote.ServiceAddress;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What is to run where.
 *
 * @param home the root of the source tree, with the built services
 * @param data an absolute folder
 * @param databasePort on 127.0.0.1
 */
public record Plan(
        Path home,
        Path data,
        InetAddress host,
        int databasePort,
        Duration startTimeout,
        Pace pace,
        Map<Service, Ports> ports) {

    /**
     * The ports of one service.
     *
     * @param grpc where it is called
     * @param http health and metrics
     */
    record Ports(int grpc, int http) {}

    /** One port that must be free, and the option that chooses another. */
    record Wanted(InetAddress host, int port, String option) {}

    public Plan {
        ports = new EnumMap<>(ports);
        Set<Integer> seen = new HashSet<>(List.of(databasePort));
        for (Ports pair : ports.values()) {
            requireOwn(pair.grpc(), seen);
            requireOwn(pair.http(), seen);
        }
    }

    Plan(
            Path home,
            Path data,
            InetAddress host,
            int databasePort,
            Duration startTimeout,
            Pace pace,
            Function<Service, Ports> ports) {
        this(home, data, host, databasePort, startTimeout, pace, of(ports));
    }

    /** The ports of a service. */
    Ports portsOf(Service service) {
        Ports found = ports.get(service);
        if (found == null) {
            throw new IllegalStateException("no ports for " + service);
        }
        return found;
    }

    /** Where a client on this machine calls the service. */
    public ServiceAddress addressOf(Service service) {
        InetAddress reachable = host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host;
        return new ServiceAddress(reachable.getHostAddress(), portsOf(service).grpc());
    }

    /** The services of this plan as a client. */
    public Remote connect() {
        return new Remote(
                addressOf(Service.ARTICLE),
                addressOf(Service.SENTIMENT),
                addressOf(Service.ALERT),
                Duration.ofSeconds(30));
    }

    /** Every port that the plan needs. */
    List<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>();
        wanted.add(new Wanted(InetAddress.getLoopbackAddress(), databasePort, "--database-port"));
        for (Service service : Service.values()) {
            wanted.add(new Wanted(host, portsOf(service).grpc(), service.grpcOption()));
            wanted.add(new Wanted(
                    InetAddress.getLoopbackAddress(), portsOf(service).http(), service.httpOption()));
        }
        return wanted;
    }

    private static Map<Service, Ports> of(Function<Service, Ports> ports) {
        Map<Service, Ports> map = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            map.put(service, ports.apply(service));
        }
        return map;
    }

    private static void requireOwn(int port, Set<Integer> seen) {
        if (port < 1 || port > 65_535) {
            throw new WrongUsage("Port " + port + " does not exist: choose one from 1 to 65535.");
        }
        if (!seen.add(port)) {
            throw new WrongUsage("Port " + port + " is chosen twice.");
        }
    }
}
