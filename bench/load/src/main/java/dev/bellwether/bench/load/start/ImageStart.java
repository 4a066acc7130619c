package dev.bellwether.bench.load.start;

import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Home;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.cluster.ServiceNode;
import dev.bellwether.bench.load.measure.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Services started as their images start them: on Java 25, with the options of {@code deploy/image/jvm.options} and the cache of a
 * training run.
 */
final class ImageStart {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static final String NAMED = "JAVA_25_HOME";

    /** 60 % of what deploy/kubernetes gives each, as {@code MaxRAMPercentage} has it. */
    private static final Map<Service, String> HEAPS =
            Map.of(Service.ARTICLE, "460m", Service.SENTIMENT, "1228m", Service.ALERT, "614m");

    private final Run run;
    private final Path java;
    private final Path caches;

    private ImageStart(Run run, Path java) {
        this.run = run;
        this.java = java;
        this.caches = run.directory().resolve("caches");
    }

    /** Packages the services as for their images, and trains each once. */
    static ImageStart prepare(Run run) {
        ImageStart start = new ImageStart(run, java25());
        try {
            Files.createDirectories(start.caches);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start.packageServices();
        try (Cluster cluster = start.cluster("training", "-XX:AOTCacheOutput=")) {
            cluster.nodes().forEach(ImageStart::train);
        }
        return start;
    }

    /** As {@code deploy/image/train} does; the cache is written when the process ends. */
    private static void train(ServiceNode node) {
        if (node.metrics().isEmpty()) {
            throw new IllegalStateException(node.name() + " tells no metrics; see " + node.log());
        }
        node.stop();
    }

    /** All of them, ready. */
    Cluster cluster(String name) {
        return cluster(name, "-XX:AOTCache=");
    }

    private Cluster cluster(String name, String cacheOption) {
        Home home = run.home();
        Layout layout = Layout.of(Service.values()).withJava(java);
        for (Service service : Service.values()) {
            Path image = home.root().resolve(service.label()).resolve("target/image");
            home = home.with(service, image);
            List<String> options = new ArrayList<>(options(image));
            options.add("-Xmx" + HEAPS.get(service));
            options.add(cacheOption + caches.resolve(service.label() + ".aot"));
            layout = layout.withJavaOptions(service, options);
        }
        run.progress("starting %s", name);
        return Cluster.start(home, run.directory().resolve(name), layout.direct());
    }

    /** Of the image, whose folder is not where the process is started here. */
    private List<String> options(Path image) {
        try {
            return Files.readAllLines(run.home().root().resolve("deploy/image/jvm.options")).stream()
                    .filter(line -> line.startsWith("-"))
                    .map(line -> line.replace("=lib/", "=" + image + "/lib/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void packageServices() {
        run.progress("packaging the services as for their images");
        try {
            Process build = new ProcessBuilder(
                            run.home().root().resolve("deploy/build").toString(), "--package")
                    .directory(run.home().root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(run.directory().resolve("build.log").toFile())
                    .start();
            if (build.waitFor() != 0) {
                throw new IllegalStateException(
                        "deploy/build failed; see " + run.directory().resolve("build.log"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Path java25() {
        Optional<Path> named = Optional.ofNullable(System.getenv(NAMED)).map(Path::of);
        try (Stream<Path> installed = Files.list(INSTALLED)) {
            return named.or(() -> installed
                            .filter(home -> home.getFileName().toString().contains("25"))
                            .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                            .findFirst())
                    .orElseThrow(() ->
                            new IllegalStateException("no JDK 25 is under " + INSTALLED + "; name one with " + NAMED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
