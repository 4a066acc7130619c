package dev.bellwether.bench.faults.cluster;

import dev.bellwether.bench.faults.link.Link;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One replica of a service: a process that can be killed, stopped, and started again on the same ports. */
public final class ServiceNode {

    private static final Duration ANSWER = Duration.ofSeconds(5);
    /** A start takes seconds; on a machine that builds beside it, far longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final Service service;
    private final String name;
    private final Launch launch;
    private final Link databaseLink;
    private final Optional<Link> upstreamLink;
    private final int grpcPort = Ports.free();
    private final int httpPort = Ports.free();
    private final HttpClient http;
    private Path jar;
    private @Nullable Process process;

    /**
     * How a process is started.
     *
     * @param java the command
     * @param jar the packaged service
     * @param javaOptions before {@code -jar}
     * @param settings environment variables that differ from the defaults
     * @param log appended to at each start
     */
    record Launch(Path java, Path jar, List<String> javaOptions, Map<String, String> settings, Path log) {}

    ServiceNode(Service service, String name, Launch launch, Link databaseLink, Optional<Link> upstreamLink) {
        this.service = service;
        this.name = name;
        this.launch = launch;
        this.jar = launch.jar();
        this.databaseLink = databaseLink;
        this.upstreamLink = upstreamLink;
        this.http = HttpClient.newBuilder().connectTimeout(ANSWER).build();
    }

    public Service service() {
        return service;
    }

    /** Such as {@code alert-service-1}. */
    public String name() {
        return name;
    }

    /** Where it listens, past every link. */
    public int grpcPort() {
        return grpcPort;
    }

    /** The way from this replica to its database. */
    public Link databaseLink() {
        return databaseLink;
    }

    /** The way from this replica to the service that it follows. */
    public Optional<Link> upstreamLink() {
        return upstreamLink;
    }

    public Path log() {
        return launch.log();
    }

    /** From the next start on it is that of another tree. */
    public void replaceBy(Home home) {
        jar = home.jar(service);
    }

    /** Starts the process; it is ready after {@link #awaitReady}. */
    public void start() {
        List<String> command = new ArrayList<>();
        command.add(launch.java().toString());
        command.addAll(launch.javaOptions());
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        Map<String, String> environment = builder.environment();
        environment.put("BELLWETHER_DATABASE_URL", "postgresql://" + databaseLink.address() + "/" + service.database());
        environment.put("BELLWETHER_DATABASE_USER", PostgresServer.USER);
        environment.put("BELLWETHER_DATABASE_PASSWORD", "trusted");
        environment.put("BELLWETHER_GRPC_PORT", Integer.toString(grpcPort));
        environment.put("BELLWETHER_HTTP_PORT", Integer.toString(httpPort));
        upstreamLink.ifPresent(link -> environment.put("BELLWETHER_UPSTREAM_ADDRESS", link.address()));
        environment.putAll(launch.settings());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    /** Waits until it says that it is ready. */
    public void awaitReady() {
        Instant until = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!isAlive()) {
                throw new IllegalStateException(name + " ended while it started; see " + launch.log());
            }
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException(
                        name + " is not ready after " + PATIENCE.toSeconds() + " s; see " + launch.log());
            }
            Pause.of(LOOK_EVERY);
        }
    }

    /** Whether the process runs; also when it is paused. */
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return running().pid();
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        running().destroyForcibly().onExit().join();
    }

    /** Asks it to end (SIGTERM), and waits. */
    public void stop() {
        running().destroy();
        running().onExit().join();
    }

    /** Stops it where it stands. */
    public void pause() {
        Signals.send("STOP", List.of(pid()));
    }

    /** Lets it go on. */
    public void resume() {
        Signals.send("CONT", List.of(pid()));
    }

    /** What it tells of itself at {@code /q/metrics}; empty when it does not answer. */
    public Optional<String> metrics() {
        return get("/q/metrics");
    }

    private boolean isReady() {
        return get("/q/health/ready").isPresent();
    }

    private Optional<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + path))
                .timeout(ANSWER)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // not listening
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }
}
