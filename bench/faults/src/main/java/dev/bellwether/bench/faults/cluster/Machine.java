package dev.bellwether.bench.faults.cluster;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a run ran on. */
public final class Machine {

    private Machine() {}

    /** The system's load average over the last minute. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Cores, Java and system, for the record of a run. */
    public static String describe() {
        return "%d cores, Java %s, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
    }

    /** The commit of a tree, with {@code +} when the tree differs from it. */
    public static String commit(Path root) {
        String head = git(root, "rev-parse", "--short=12", "HEAD");
        return git(root, "status", "--porcelain").isEmpty() ? head : head + "+";
    }

    private static String git(Path root, String... words) {
        try {
            ProcessBuilder builder = new ProcessBuilder("git").directory(root.toFile());
            builder.command().addAll(java.util.List.of(words));
            Process git = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return said.strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
