package dev.bellwether.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bellwether.cli.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of what a packaged service is made of, against the jars that it is made of. */
class BillOfMaterialsIT {

    @ParameterizedTest
    @EnumSource
    void bill_ofEachService_namesEveryJarThatShips(Service service) throws IOException {
        Path target = Path.of("..", service.label(), "target");
        Path bill = target.resolve("bom.json");
        assumeTrue(PackagedService.isBuilt(service), "skipped: the service is not packaged; run 'mvn verify'");
        assumeTrue(Files.exists(bill), "skipped: an offline build makes no bill of materials");

        Set<String> named = new HashSet<>();
        for (JsonNode part : new ObjectMapper().readTree(bill.toFile()).path("components")) {
            named.add("%s.%s-%s"
                    .formatted(
                            part.path("group").asText(),
                            part.path("name").asText(),
                            part.path("version").asText()));
        }

        assertThat(jars(target.resolve("quarkus-app/lib")))
                .hasSizeGreaterThan(100)
                .allSatisfy(jar -> assertThat(named)
                        .as("what the bill names as %s", jar)
                        // A jar of one platform says so behind its version.
                        .anyMatch(part -> jar.equals(part + ".jar") || jar.startsWith(part + "-")));
    }

    private static List<String> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }
}
