package dev.bellwether.bench.faults.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * What a Java process holds after a full collection, by the JDK's own {@code jcmd}: the objects that something still refers
 * to, which no metric can hide.
 *
 * @param instances by class name
 * @param bytes of all objects together
 */
public record Histogram(Map<String, Long> instances, long bytes) {

    public Histogram {
        instances = Map.copyOf(instances);
    }

    /** Collects the garbage of a process and counts what is left. */
    public static Histogram of(long pid) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                return read(lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("jcmd cannot be run; a JDK is needed", e);
        }
    }

    /** How many there are of a class; 0 when none. */
    public long count(String className) {
        return instances.getOrDefault(className, 0L);
    }

    /** Memory of a process that is in the machine's memory now, heap or not, in bytes. */
    public static long residentBytes(long pid) {
        return number(pid, "VmRSS:") * 1024;
    }

    /** Threads of a process, Java's or not. */
    public static long threads(long pid) {
        return number(pid, "Threads:");
    }

    private static long number(long pid, String field) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(
                            line.substring(field.length()).replace("kB", "").strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("/proc tells no " + field));
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " is not there", e);
        }
    }

    /** Lines such as {@code    1:   21013   1008624  java.lang.String (java.base@17)}; the last is the total. */
    private static Histogram read(BufferedReader lines) throws IOException {
        Map<String, Long> instances = new HashMap<>();
        long bytes = -1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            StringTokenizer words = new StringTokenizer(line);
            // The first line is the process id alone.
            String first = words.countTokens() < 3 ? "" : words.nextToken();
            if (first.equals("Total")) {
                words.nextToken();
                bytes = Long.parseLong(words.nextToken());
            } else if (first.endsWith(":") && Character.isDigit(first.charAt(0))) {
                long count = Long.parseLong(words.nextToken());
                words.nextToken();
                instances.put(words.nextToken(), count);
            }
        }
        if (bytes < 0) {
            throw new IllegalStateException("jcmd told no histogram");
        }
        return new Histogram(instances, bytes);
    }
}
