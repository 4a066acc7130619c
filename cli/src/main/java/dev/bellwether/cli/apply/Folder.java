package dev.bellwether.cli.apply;

import com.google.protobuf.Message;
import dev.bellwether.cli.failure.Refused;
import dev.bellwether.cli.input.YamlResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the resources of a folder and of what lies in it, or of one file; all of them or none. */
final class Folder {

    private static final int DEEPEST = 8;

    private final List<Kind<?>> kinds;

    Folder(List<Kind<?>> kinds) {
        this.kinds = kinds;
    }

    /**
     * In the order of their files.
     *
     * @throws Refused naming the file, line and column of what is wrong first
     */
    List<Wanted> read(Path folder) {
        List<Wanted> all = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (Path file : files(folder)) {
            for (YamlResource resource : YamlResource.all(file)) {
                Wanted wanted = wanted(resource);
                String other = places.putIfAbsent(wanted.name(), wanted.place());
                if (other != null) {
                    throw new Refused(wanted.place() + ": " + wanted.name() + " is in " + other + " already");
                }
                all.add(wanted);
            }
        }
        return all;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .filter(file -> file.equals(folder) || isYaml(file))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new Refused(folder + ": has no file that ends in .yaml or .yml");
            }
            return files;
        } catch (IOException e) {
            throw new Refused(folder + ": cannot be read; is it a folder with .yaml files?", e);
        }
    }

    private static boolean isYaml(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private Wanted wanted(YamlResource resource) {
        String name = resource.text("name");
        Kind<?> kind = kinds.stream()
                .filter(one -> name.startsWith(one.collection() + "/")
                        && name.length() > one.collection().length() + 1)
                .findFirst()
                .orElseThrow(() -> new Refused(resource.place() + ": "
                        + (name.isEmpty() ? "has no name" : "'" + name + "' is not a name that can be applied")
                        + "; write 'name: COLLECTION/ID', the collection one of "
                        + kinds.stream().map(Kind::collection).collect(Collectors.joining(", "))));
        Message message = resource.read(kind.empty().newBuilderForType()).build();
        return new Wanted(resource.place(), name, message);
    }
}
