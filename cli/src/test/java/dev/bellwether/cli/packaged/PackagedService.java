package dev.bellwether.cli.packaged;

import static org.awaitility.Awaitility.await;

import dev.bellwether.cli.local.Service;
import dev.bellwether.cli.remote.ServiceAddress;
import dev.bellwether.testkit.FreePort;
import dev.bellwether.testkit.Postgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A packaged service in a process of its own, on a database that outlives it. Its ports stay the same over a restart. */
public final class PackagedService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Service service;
    private final Postgres.Database database;
    private final Map<String, String> settings;
    private final Path log;
    private final int grpcPort = FreePort.next();
    private final int httpPort = FreePort.next();
    private Optional<Process> process = Optional.empty();

    /**
     * @param settings environment variables, besides the database and the ports
     * @param logs a folder
     */
    public PackagedService(Service service, Postgres.Database database, Map<String, String> settings, Path logs) {
        this.service = service;
        this.database = database;
        this.settings = settings;
        this.log = logs.resolve(service.label() + ".log");
    }

    /** Whether every service has been packaged. */
    public static boolean areBuilt() {
        return List.of(Service.values()).stream().allMatch(PackagedService::isBuilt);
    }

    /** Whether one has been packaged. */
    public static boolean isBuilt(Service service) {
        return Files.exists(jar(service));
    }

    public ServiceAddress address() {
        return new ServiceAddress("127.0.0.1", grpcPort);
    }

    /** Starts it, and waits until it is ready. */
    public void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar(service).toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "BELLWETHER_DATABASE_URL", database.url(),
                        "BELLWETHER_DATABASE_USER", database.user(),
                        "BELLWETHER_DATABASE_PASSWORD", database.password(),
                        "BELLWETHER_GRPC_PORT", String.valueOf(grpcPort),
                        "BELLWETHER_HTTP_PORT", String.valueOf(httpPort)));
        builder.environment().putAll(settings);
        process = Optional.of(builder.start());
        await(service.label() + " is ready; its log is " + log).atMost(PATIENCE).until(this::isReady);
    }

    /** SIGKILL, as a machine that fails. */
    public void kill() throws InterruptedException {
        process.orElseThrow().destroyForcibly().waitFor();
    }

    /** Waits until it has ended by itself; whether it did in time. */
    public boolean hasEnded(Duration patience) throws InterruptedException {
        return process.orElseThrow().waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What its HTTP port answers, such as to {@code /q/metrics}. */
    public String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /** Where it writes its log. */
    public Path log() {
        return log;
    }

    /** Sends it another signal, such as STOP. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder(
                        "kill", "-" + name, String.valueOf(process.orElseThrow().pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.ifPresent(Process::destroyForcibly);
    }

    private boolean isReady() throws IOException, InterruptedException {
        if (!process.orElseThrow().isAlive()) {
            throw new AssertionError(service.label() + " ended instead:\n" + Files.readString(log));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notListening) {
            return false;
        }
    }

    private static Path jar(Service service) {
        return Path.of("..", service.label(), "target/quarkus-app/quarkus-run.jar");
    }
}
