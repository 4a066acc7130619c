package dev.bellwether.bench.faults.cluster;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A source tree whose services have been packaged.
 *
 * @param root the folder with the parent's pom
 */
public record Home(Path root) {

    /** The packaged service. */
    public Path jar(Service service) {
        return root.resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** @throws IllegalStateException naming the first service that has not been packaged */
    public void requireBuilt() {
        for (Service service : Service.values()) {
            if (!Files.isRegularFile(jar(service))) {
                throw new IllegalStateException(jar(service) + " is missing: run 'mvn package -DskipTests' first.");
            }
        }
    }
}
