package dev.bellwether.bench.faults.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * A source tree whose services have been packaged.
 *
 * @param root the folder with the parent's pom
 * @param others packaged services that are run in place of those of the tree
 */
public record Home(Path root, Map<Service, Path> others) {

    public Home {
        others = Map.copyOf(others);
    }

    /** The tree as it is. */
    public static Home of(Path root) {
        return new Home(root, Map.of());
    }

    /** The packaged service. */
    public Path jar(Service service) {
        return others.getOrDefault(service, application(service)).resolve("quarkus-run.jar");
    }

    /** The folder of the packaged service, as it was built. */
    public Path application(Service service) {
        return root.resolve(service.label()).resolve("target/quarkus-app");
    }

    /** One whose service is run from another folder. */
    public Home with(Service service, Path application) {
        Map<Service, Path> changed = new HashMap<>(others);
        changed.put(service, application);
        return new Home(root, changed);
    }

    /** @throws IllegalStateException naming the first service that has not been packaged */
    public void requireBuilt(Collection<Service> services) {
        for (Service service : services) {
            if (!Files.isRegularFile(jar(service))) {
                throw new IllegalStateException(jar(service) + " is missing: run 'mvn package -DskipTests' first.");
            }
        }
    }
}
