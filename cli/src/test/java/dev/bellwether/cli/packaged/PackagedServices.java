package dev.bellwether.cli.packaged;

import dev.bellwether.cli.local.Service;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.testkit.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The three packaged services, each on a database of its own, each following the one before. */
public final class PackagedServices implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final List<PackagedService> services = new ArrayList<>();

    /**
     * @param databases in the order of the services
     * @param settings environment variables for all of them
     * @param logs a folder
     */
    public PackagedServices(List<Postgres.Database> databases, Map<String, String> settings, Path logs) {
        String upstream = "";
        for (Service service : Service.values()) {
            Map<String, String> own = new HashMap<>(settings);
            if (!upstream.isEmpty()) {
                own.put("BELLWETHER_UPSTREAM_ADDRESS", upstream);
            }
            PackagedService packaged = new PackagedService(service, databases.get(service.ordinal()), own, logs);
            services.add(packaged);
            upstream = packaged.address().toString();
        }
    }

    /** Starts them, one after the other, each when the one before is ready. */
    public void start() throws IOException {
        for (PackagedService service : services) {
            service.start();
        }
    }

    /** One of them. */
    public PackagedService of(Service service) {
        return services.get(service.ordinal());
    }

    /** A client of all three, which the caller closes. */
    public Remote connect() {
        return new Remote(
                services.get(Service.ARTICLE.ordinal()).address(),
                services.get(Service.SENTIMENT.ordinal()).address(),
                services.get(Service.ALERT.ordinal()).address(),
                TIMEOUT);
    }

    @Override
    public void close() {
        services.forEach(PackagedService::close);
    }
}
