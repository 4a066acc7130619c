package dev.bellwether.cli.local;

import dev.bellwether.cli.failure.Refused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One service running as a child of this command. */
final class ServiceProcess {
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(15);

    private final Service service;
    private final Process process;
    private final ChildRecord record;
    private final Path log;
    private final URI readiness;

    private ServiceProcess(Service service, Process process, ChildRecord record, Path log, URI readiness) {
        this.service = service;
        this.process = process;
        this.record = record;
        this.log = log;
        this.readiness = readiness;
    }

    /** Starts it; {@link #isReady} says when it can be asked. */
    static ServiceProcess start(Service service, Plan plan, DataDirectory data, Database database) throws IOException {
        Path jar = jar(service, plan);
        Path log = data.newLog(service.label());
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(plan.pace().javaOptions());
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(data.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        settings(service, plan, database, builder.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        ChildRecord record = new ChildRecord(data.run().resolve(service.label()));
        record.keep(process.toHandle());
        URI readiness = URI.create("http://127.0.0.1:" + plan.portsOf(service).http() + "/q/health/ready");
        return new ServiceProcess(service, process, record, log, readiness);
    }

    /** @throws Refused when the service has not been built */
    static void requireBuilt(Plan plan) {
        for (Service service : Service.values()) {
            Path jar = jar(service, plan);
            if (!Files.isRegularFile(jar)) {
                throw new Refused(
                        jar + " is missing: start with the 'bellwether' script at the root of the source tree, "
                                + "which builds what is needed.");
            }
        }
    }

    Service service() {
        return service;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the process has ended. */
    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /**
     * Whether the service answers that it is ready.
     *
     * @throws Refused when it has ended instead, with the end of its log
     */
    boolean isReady(HttpClient client) throws InterruptedException {
        if (!process.isAlive()) {
            throw new Refused(epitaph());
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    /** What to tell of a service that ended by itself. */
    String epitaph() {
        return "%s ended with code %d; its log %s ends:\n  %s"
                .formatted(service.label(), process.exitValue(), log, String.join("\n  ", LogTail.of(log, 8)));
    }

    /** What to tell of a service that is alive and not ready in time. */
    String lateness(Duration waited) {
        return "%s was not ready within %d s; see %s, or wait longer with --start-timeout. The log ends:\n  %s"
                .formatted(service.label(), waited.toSeconds(), log, String.join("\n  ", LogTail.of(log, 8)));
    }

    /** Ends it and waits until it is gone. */
    void stop() throws IOException {
        if (Ending.of(process.toHandle(), PATIENCE_AT_THE_END)) {
            record.forget();
        }
    }

    private static void settings(Service service, Plan plan, Database database, Map<String, String> environment) {
        Plan.Ports ports = plan.portsOf(service);
        environment.put("BELLWETHER_DATABASE_URL", database.url(service));
        environment.put("BELLWETHER_DATABASE_USER", Database.USER);
        environment.put("BELLWETHER_DATABASE_PASSWORD", database.password());
        environment.put("BELLWETHER_GRPC_HOST", plan.host().getHostAddress());
        // On another address the user has said so.
        environment.put(
                "BELLWETHER_LISTENER_TRUSTED_NETWORK",
                String.valueOf(!plan.host().isLoopbackAddress()));
        environment.put("BELLWETHER_GRPC_PORT", Integer.toString(ports.grpc()));
        environment.put("BELLWETHER_HTTP_PORT", Integer.toString(ports.http()));
        service.upstream()
                .ifPresent(upstream -> environment.put(
                        "BELLWETHER_UPSTREAM_ADDRESS", plan.addressOf(upstream).toString()));
    }

    private static Path jar(Service service, Plan plan) {
        return plan.home().resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The Java that runs this command runs the services too. */
    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
