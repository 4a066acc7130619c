package dev.bellwether.bench.faults.cluster;

import dev.bellwether.bench.faults.link.Link;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The database and the services while they run; closing it ends them all. */
public final class Cluster implements AutoCloseable {

    private final Path directory;
    private final PostgresServer postgres;
    private final Map<Service, List<ServiceNode>> nodes = new EnumMap<>(Service.class);
    private final Map<Service, Link> fronts = new EnumMap<>(Service.class);
    private final List<Link> links = new ArrayList<>();
    private final Thread hook = new Thread(this::endProcesses, "end of the cluster");

    private Cluster(Path directory, Layout layout) {
        this.directory = directory;
        this.postgres = new PostgresServer(directory, layout.sharedBuffers());
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @param directory for files and logs; empty, and kept
     */
    public static Cluster start(Home home, Path directory, Layout layout) {
        home.requireBuilt(layout.replicas().keySet());
        Cluster cluster = new Cluster(directory, layout);
        Runtime.getRuntime().addShutdownHook(cluster.hook);
        try {
            cluster.postgres.start();
            for (Service service : Service.values()) {
                if (layout.replicas().containsKey(service)) {
                    cluster.postgres.createDatabase(service.database());
                    cluster.add(home, service, layout);
                }
            }
            cluster.nodes().forEach(ServiceNode::start);
            cluster.nodes().forEach(ServiceNode::awaitReady);
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private void add(Home home, Service service, Layout layout) {
        List<ServiceNode> replicas = new ArrayList<>();
        nodes.put(service, replicas);
        for (int i = 1; i <= layout.replicas().getOrDefault(service, 0); i++) {
            String name = service.label() + "-" + i;
            List<String> options = new ArrayList<>(
                    List.of("-Xmx" + service.heap(), "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
            options.addAll(layout.javaOptions().getOrDefault(service, List.of()));
            ServiceNode.Launch launch = new ServiceNode.Launch(
                    layout.javaHome().resolve("bin/java"),
                    home.jar(service),
                    options,
                    settings(service, layout),
                    directory.resolve(name + ".log"));
            Link database = link(name + " to PostgreSQL", List.of(postgres.port()));
            Optional<Link> upstream = service.upstream()
                    .filter(nodes::containsKey)
                    .map(above -> link(name + " to " + above.label(), ports(above)));
            replicas.add(new ServiceNode(service, name, launch, database, upstream));
        }
        fronts.put(service, link("callers to " + service.label(), ports(service)));
    }

    private Map<String, String> settings(Service service, Layout layout) {
        Map<String, String> settings = new HashMap<>(layout.settings().getOrDefault(service, Map.of()));
        if (layout.isDirect()) {
            settings.put(
                    "BELLWETHER_DATABASE_URL", "postgresql://127.0.0.1:" + postgres.port() + "/" + service.database());
        }
        return settings;
    }

    private Link link(String name, List<Integer> ports) {
        Link link = Link.open(name, ports);
        links.add(link);
        return link;
    }

    private List<Integer> ports(Service service) {
        return replicas(service).stream().map(ServiceNode::grpcPort).toList();
    }

    public PostgresServer postgres() {
        return postgres;
    }

    /** Every process of every service, upstream first. */
    public List<ServiceNode> nodes() {
        return nodes.values().stream().flatMap(List::stream).toList();
    }

    /** The processes of one service. */
    public List<ServiceNode> replicas(Service service) {
        return Optional.ofNullable(nodes.get(service))
                .orElseThrow(() -> new IllegalArgumentException(service.label() + " is not run"));
    }

    /** The only, or first, process of a service. */
    public ServiceNode node(Service service) {
        return replicas(service).get(0);
    }

    /** The way from callers to a service, shared between its replicas as a load balancer does. */
    public Link front(Service service) {
        return Optional.ofNullable(fronts.get(service))
                .orElseThrow(() -> new IllegalArgumentException(service.label() + " is not run"));
    }

    /** Every way between two processes, that of the callers too. */
    public List<Link> links() {
        return List.copyOf(links);
    }

    /** Where the logs are. */
    public Path directory() {
        return directory;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        endProcesses();
        links.forEach(Link::close);
        // The logs tell what happened; the database's files are large and can be made again.
        delete(directory.resolve("postgres"));
    }

    private void endProcesses() {
        nodes().stream().filter(ServiceNode::isAlive).forEach(ServiceNode::kill);
        postgres.close();
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var tree = Files.walk(folder)) {
            for (Path path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
