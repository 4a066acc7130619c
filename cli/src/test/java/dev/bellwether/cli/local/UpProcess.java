package dev.bellwether.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.Bellwether;
import dev.bellwether.testkit.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code bellwether up} in a process of its own. */
final class UpProcess {
    private final Process process;
    private final BufferedReader output;
    private final StringBuilder said = new StringBuilder();

    /** A free port for each use: the database's, then two of each service. */
    record Ports(List<Integer> all) {
        static Ports free() {
            List<Integer> ports = new ArrayList<>();
            while (ports.size() < 7) {
                int port = FreePort.next();
                if (!ports.contains(port)) {
                    ports.add(port);
                }
            }
            return new Ports(ports);
        }

        int database() {
            return all.get(0);
        }

        int grpc(Service service) {
            return all.get(1 + 2 * service.ordinal());
        }

        int http(Service service) {
            return all.get(2 + 2 * service.ordinal());
        }
    }

    private UpProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static UpProcess start(Path home, Path data, Ports ports) throws IOException {
        return start(home, data, ports, Map.of());
    }

    /** With settings for the services, as environment variables. */
    static UpProcess start(Path home, Path data, Ports ports, Map<String, String> environment) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dbellwether.home=" + home,
                "-cp",
                classes,
                Bellwether.class.getName(),
                "up",
                "--data",
                data.toString(),
                "--database-port",
                Integer.toString(ports.database())));
        for (Service service : Service.values()) {
            command.addAll(List.of(service.grpcOption(), Integer.toString(ports.grpc(service))));
            command.addAll(List.of(service.httpOption(), Integer.toString(ports.http(service))));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new UpProcess(builder.start());
    }

    long pid() {
        return process.pid();
    }

    /** Everything read so far. */
    String said() {
        return said.toString();
    }

    /** Reads until it says that it runs. */
    void awaitRunning() throws IOException {
        String line;
        while ((line = output.readLine()) != null) {
            said.append(line).append('\n');
            if (line.startsWith("Running.")) {
                return;
            }
        }
        throw new AssertionError("it ended instead:\n" + said);
    }

    /** Reads to the end; the exit code. */
    int awaitExit() throws IOException, InterruptedException {
        String line;
        while ((line = output.readLine()) != null) {
            said.append(line).append('\n');
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** SIGTERM; returns when it has ended. */
    void terminate() throws IOException, InterruptedException {
        process.toHandle().destroy(); // not process.destroy(), which closes the output unread
        awaitExit();
    }

    /** SIGKILL, of the command alone. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /** The services and the database that run on the data. */
    static List<ProcessHandle> processesOf(Path data) throws IOException {
        List<ProcessHandle> found = new ArrayList<>();
        for (Service service : Service.values()) {
            Optional<ProcessHandle> child = new ChildRecord(data.resolve("run").resolve(service.label())).running();
            child.ifPresent(found::add);
        }
        Orphans.postmaster(data.resolve("postgres")).ifPresent(found::add);
        return found;
    }

    static void killAllOf(Path data) throws IOException {
        for (Service service : Service.values()) {
            new ChildRecord(data.resolve("run").resolve(service.label()))
                    .running()
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
        Orphans.postmaster(data.resolve("postgres")).ifPresent(Ending::ofPostgres);
    }
}
