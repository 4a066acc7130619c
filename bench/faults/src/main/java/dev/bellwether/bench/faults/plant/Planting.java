package dev.bellwether.bench.faults.plant;

import dev.bellwether.bench.faults.cluster.Home;
import dev.bellwether.bench.faults.cluster.Service;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Puts a plant into a copy of a packaged service. */
final class Planting {

    private Planting() {}

    /**
     * A home whose service has the plant.
     *
     * @param folder for the copy; not there yet
     */
    static Home plant(Plant plant, Home home, Service service, Path folder) {
        try {
            Path application = folder.resolve("quarkus-app");
            copy(home.application(service), application);
            List<Path> jars = jars(application);
            Path classes = compile(plant, home, folder, jars);
            int replaced = 0;
            for (Path jar : jars) {
                replaced += replace(classes, jar);
            }
            if (replaced == 0) {
                throw new IllegalStateException("no jar of " + service.label() + " holds " + plant.source());
            }
            return home.with(service, application);
        } catch (IOException e) {
            throw new UncheckedIOException(plant.name() + " cannot be planted", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }

    private static List<Path> jars(Path application) throws IOException {
        try (Stream<Path> tree = Files.walk(application)) {
            return tree.filter(path -> path.toString().endsWith(".jar")).toList();
        }
    }

    private static Path compile(Plant plant, Home home, Path folder, List<Path> jars) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("a JDK is needed: this Java has no compiler");
        }
        Path original = home.root().resolve(plant.source());
        Path source = folder.resolve(original.getFileName());
        Files.writeString(source, plant.in(Files.readString(original)));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> options = List.of(
                "-proc:none",
                "-nowarn",
                "-parameters",
                "--release",
                "17",
                "-d",
                classes.toString(),
                "-cp",
                jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        List<String> arguments = new ArrayList<>(options);
        arguments.add(source.toString());
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(plant.name() + " does not compile; see above");
        }
        return classes;
    }

    /** Each class takes its place wherever a jar has it; how many did. */
    private static int replace(Path classes, Path jar) throws IOException {
        int replaced = 0;
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> tree = Files.walk(classes)) {
            for (Path path : tree.filter(Files::isRegularFile).toList()) {
                Path place = inside.getPath(classes.relativize(path).toString());
                if (Files.exists(place)) {
                    Files.copy(path, place, StandardCopyOption.REPLACE_EXISTING);
                    replaced++;
                }
            }
        }
        return replaced;
    }
}
