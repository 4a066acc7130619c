package dev.bellwether.kit.net;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Resolves as the machine does, hosts file included; on its own few threads, for the call blocks. */
@Singleton
final class SystemResolver implements HostResolver {

    private static final int THREADS = 4;

    private final WorkerExecutor workers;

    @Inject
    SystemResolver(Vertx vertx) {
        this.workers = vertx.createSharedWorkerExecutor("bellwether-resolver", THREADS);
    }

    @Override
    public Uni<List<InetAddress>> resolve(String name) {
        return Uni.createFrom()
                .completionStage(() -> workers.executeBlocking(() -> List.of(InetAddress.getAllByName(name)), false)
                        .toCompletionStage())
                .onFailure(UnknownHostException.class)
                .transform(unknown -> OutboundException.unresolved(name));
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
