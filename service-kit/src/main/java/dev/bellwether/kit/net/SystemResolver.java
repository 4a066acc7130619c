package dev.bellwether.kit.net;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Resolves as the machine does, hosts file included; on threads of its own, for the call blocks. Who asks for a name that is being
 * asked for waits for that answer, so that a name whose servers are silent holds one thread and not all.
 */
@Singleton
final class SystemResolver implements HostResolver {

    private static final int THREADS = 16;

    private final WorkerExecutor workers;
    private final Lookup lookup;
    private final Map<String, Future<List<InetAddress>>> asked = new ConcurrentHashMap<>();

    /** Asks the machine; blocks. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] of(String name) throws UnknownHostException;
    }

    @Inject
    SystemResolver(Vertx vertx) {
        this(vertx, InetAddress::getAllByName);
    }

    SystemResolver(Vertx vertx, Lookup lookup) {
        this.workers = vertx.createSharedWorkerExecutor("bellwether-resolver", THREADS);
        this.lookup = lookup;
    }

    @Override
    public Uni<List<InetAddress>> resolve(String name) {
        return Uni.createFrom()
                .completionStage(() -> asked.computeIfAbsent(name, this::ask).toCompletionStage())
                .onFailure(UnknownHostException.class)
                .transform(unknown -> OutboundException.unresolved(name));
    }

    private Future<List<InetAddress>> ask(String name) {
        return workers.executeBlocking(
                () -> {
                    try {
                        return List.of(lookup.of(name));
                    } finally {
                        asked.remove(name);
                    }
                },
                false);
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
