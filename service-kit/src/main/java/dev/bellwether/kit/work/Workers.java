package dev.bellwether.kit.work;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Runs CPU work on worker threads and goes on where the caller was: on its event loop, in its context. */
@ApplicationScoped
public class Workers {

    private final Vertx vertx;

    Workers(Vertx vertx) {
        this.vertx = vertx;
    }

    /** The result of the work, which is started at subscription. */
    public <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() ->
                        vertx.getOrCreateContext().executeBlocking(work, false).toCompletionStage());
    }
}
