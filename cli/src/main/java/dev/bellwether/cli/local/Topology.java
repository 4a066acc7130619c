package dev.bellwether.cli.local;

import dev.bellwether.cli.console.Progress;
import dev.bellwether.cli.failure.Refused;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The database and the services while they run; closing it ends them all.
 *
 * <p>Closed by whoever opened it or, on a signal, by a shutdown hook: whichever comes first, the other then waits for
 * it. A start that is under way when the signal comes is made to fail, so that nothing is started after the end.
 */
public final class Topology implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(150);

    private final Plan plan;
    private final Progress progress;
    private final ReentrantLock starting = new ReentrantLock();
    private final Object ending = new Object();
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private @Nullable DataDirectory data;
    private @Nullable Database database;
    private volatile boolean isClosing;

    private Topology(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @throws Refused with one clear sentence when something is in the way; nothing is left running then
     */
    public static Topology start(Plan plan, Progress progress) {
        ServiceProcess.requireBuilt(plan);
        Topology topology = new Topology(plan, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(topology::close, "end of the topology"));
        try {
            topology.starting.lock();
            try {
                topology.startDatabase();
                topology.startServices();
            } finally {
                topology.starting.unlock();
            }
            topology.awaitReadiness();
            return topology;
        } catch (IOException e) {
            topology.close();
            throw new Refused("The services cannot be started: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            topology.close();
            throw e;
        }
    }

    public Plan plan() {
        return plan;
    }

    /** The process id of a service. */
    long pidOf(Service service) {
        ServiceProcess process = services.get(service);
        return process == null ? 0 : process.pid();
    }

    /** The version of the database's server. */
    String databaseVersion() {
        Database running = database;
        return running == null ? "" : running.version();
    }

    long databasePid() {
        Database running = database;
        return running == null ? 0 : running.process().pid();
    }

    /**
     * Waits until the topology is closed, or one of its processes ends by itself.
     *
     * @throws Refused in the second case
     */
    public void awaitEnd() {
        Database running = database;
        if (running == null) {
            return;
        }
        List<CompletableFuture<?>> ends = new ArrayList<>();
        services.values().forEach(service -> ends.add(service.onExit()));
        ends.add(running.process().onExit());
        CompletableFuture.anyOf(ends.toArray(CompletableFuture<?>[]::new)).join();
        if (isClosing) {
            close(); // waits for the one that ends it
            return;
        }
        String what = services.values().stream()
                .filter(service -> !service.isAlive())
                .findFirst()
                .map(ServiceProcess::epitaph)
                .orElse("PostgreSQL ended; see " + plan.data().resolve("logs/postgres.log"));
        throw new Refused(what);
    }

    @Override
    public void close() {
        isClosing = true;
        boolean isOurs = endStart();
        synchronized (ending) {
            try {
                stopAll();
            } catch (IOException e) {
                progress.say("While stopping: " + e);
            }
        }
        if (isOurs) {
            starting.unlock();
        }
    }

    /** Makes a start that another thread is at fail, by ending the processes that it waits for. */
    private boolean endStart() {
        try {
            while (!starting.tryLock(100, TimeUnit.MILLISECONDS)) {
                ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void stopAll() throws IOException {
        for (Service service : Service.downstreamFirst()) {
            ServiceProcess process = services.remove(service);
            if (process != null) {
                process.stop();
            }
        }
        if (database != null) {
            Ending.ofPostgres(database.process());
            database = null;
        }
        if (data != null) {
            data.close();
            data = null;
        }
    }

    private void startDatabase() throws IOException {
        DataDirectory opened = DataDirectory.open(plan.data());
        data = opened;
        new Orphans(opened, progress::say).stop();
        FreePorts.require(plan);
        requireOpen();
        progress.show("Starting PostgreSQL ...");
        Instant from = Instant.now();
        Database started = Database.start(plan, opened);
        database = started;
        progress.say("PostgreSQL %s is ready on 127.0.0.1:%d (%s)"
                .formatted(started.version(), plan.databasePort(), since(from)));
    }

    private void startServices() throws IOException {
        if (data == null || database == null) {
            throw new IllegalStateException("the database comes first");
        }
        for (Service service : Service.values()) {
            requireOpen();
            services.put(service, ServiceProcess.start(service, plan, data, database));
        }
    }

    private void awaitReadiness() {
        Instant from = Instant.now();
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        List<ServiceProcess> waiting = new ArrayList<>(services.values());
        while (!waiting.isEmpty()) {
            requireOpen();
            progress.show("Starting " + labels(waiting) + " ... " + since(from));
            List<ServiceProcess> late = new ArrayList<>();
            for (ServiceProcess service : waiting) {
                if (readiness(service, client)) {
                    progress.say("%s is ready on %s (%s)"
                            .formatted(service.service().label(), plan.addressOf(service.service()), since(from)));
                } else {
                    late.add(service);
                }
            }
            waiting = late;
            if (!waiting.isEmpty() && Duration.between(from, Instant.now()).compareTo(plan.startTimeout()) > 0) {
                throw new Refused(waiting.get(0).lateness(plan.startTimeout()));
            }
        }
    }

    private boolean readiness(ServiceProcess service, HttpClient client) {
        try {
            boolean isReady = service.isReady(client);
            if (!isReady) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
            }
            return isReady;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while the services were starting.", e);
        }
    }

    private void requireOpen() {
        if (isClosing) {
            throw new Refused("Stopped while starting.");
        }
    }

    private static String labels(List<ServiceProcess> services) {
        return services.stream().map(service -> service.service().label()).collect(Collectors.joining(", "));
    }

    private static String since(Instant from) {
        return "%.1f s".formatted(Duration.between(from, Instant.now()).toMillis() / 1000.0);
    }
}
