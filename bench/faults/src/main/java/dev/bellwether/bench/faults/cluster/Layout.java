package dev.bellwether.bench.faults.cluster;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which processes a cluster has, and how they are set.
 *
 * @param replicas how many processes of each service; a service that is missing is not run
 * @param settings environment variables of each service's processes
 * @param javaOptions of each service's processes, such as an agent
 * @param isDirect whether the services reach their databases past every link, at full speed
 * @param sharedBuffers of the database server, as in its configuration
 * @param javaHome of the Java that runs the services
 */
public record Layout(
        Map<Service, Integer> replicas,
        Map<Service, Map<String, String>> settings,
        Map<Service, List<String>> javaOptions,
        boolean isDirect,
        String sharedBuffers,
        Path javaHome) {

    /** As PostgreSQL comes. */
    private static final String USUAL_BUFFERS = "128MB";

    public Layout {
        replicas = Map.copyOf(replicas);
        settings = Map.copyOf(settings);
        javaOptions = Map.copyOf(javaOptions);
    }

    /** One process of each of these services, set as they come. */
    public static Layout of(Service... services) {
        Map<Service, Integer> replicas = new EnumMap<>(Service.class);
        for (Service service : services) {
            replicas.put(service, 1);
        }
        return new Layout(replicas, Map.of(), Map.of(), false, USUAL_BUFFERS, Path.of(System.getProperty("java.home")));
    }

    /** With so many processes of a service. */
    public Layout withReplicas(Service service, int count) {
        Map<Service, Integer> changed = new EnumMap<>(replicas);
        changed.put(service, count);
        return new Layout(changed, settings, javaOptions, isDirect, sharedBuffers, javaHome);
    }

    /** Without links between services and databases. */
    public Layout direct() {
        return new Layout(replicas, settings, javaOptions, true, sharedBuffers, javaHome);
    }

    /** With a database server that has so much memory of its own. */
    public Layout withSharedBuffers(String size) {
        return new Layout(replicas, settings, javaOptions, isDirect, size, javaHome);
    }

    /** With services that another Java runs than this process. */
    public Layout withJava(Path home) {
        return new Layout(replicas, settings, javaOptions, isDirect, sharedBuffers, home);
    }

    /** With these environment variables for a service. */
    public Layout with(Service service, Map<String, String> variables) {
        Map<Service, Map<String, String>> changed = new EnumMap<>(Service.class);
        changed.putAll(settings);
        changed.put(service, variables);
        return new Layout(replicas, changed, javaOptions, isDirect, sharedBuffers, javaHome);
    }

    /** With these options of the Java machine for a service. */
    public Layout withJavaOptions(Service service, List<String> options) {
        Map<Service, List<String>> changed = new EnumMap<>(Service.class);
        changed.putAll(javaOptions);
        changed.put(service, options);
        return new Layout(replicas, settings, changed, isDirect, sharedBuffers, javaHome);
    }
}
