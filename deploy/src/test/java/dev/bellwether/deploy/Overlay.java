package dev.bellwether.deploy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A folder of deploy/kubernetes, as a cluster would be given it. */
enum Overlay {
    DEVELOPMENT,
    PRODUCTION;

    private static final Map<Overlay, String> RENDERED = new ConcurrentHashMap<>();

    /** The YAML of all its manifests; ends the test as skipped where there is no kubectl. */
    String render() {
        assumeTrue(
                hasKubectl(),
                "skipped: no kubectl of version 1.24 or newer is installed, so that no overlay can be rendered");
        return RENDERED.computeIfAbsent(
                this,
                overlay -> kubectl(
                        "kustomize",
                        Path.of("kubernetes", overlay.name().toLowerCase(Locale.ROOT))
                                .toString()));
    }

    /** Those before 1.24 come with a kustomize that does not know all of what the folders say; they do not tell its version either. */
    private static boolean hasKubectl() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")))
                && kubectl("version", "--client").contains("Kustomize Version");
    }

    private static String kubectl(String... arguments) {
        List<String> command = new ArrayList<>(List.of("kubectl"));
        command.addAll(List.of(arguments));
        try {
            Process kubectl = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kubectl.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed");
            }
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
