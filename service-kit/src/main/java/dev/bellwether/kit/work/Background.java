package dev.bellwether.kit.work;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/** Where work that no request asked for runs: a Vert.x context of its own, as the database clients want one. */
@ApplicationScoped
public class Background {

    private final Vertx vertx;

    Background(Vertx vertx) {
        this.vertx = vertx;
    }

    /** For timers. */
    public Vertx vertx() {
        return vertx;
    }

    /** Runs each task on one event loop, always the same. */
    public Executor executor() {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        return task -> context.runOnContext(ignored -> task.run());
    }

    /** The context of the call that runs now, so that its stream stays on its event loop; else the other. */
    public static Executor currentContextOr(Executor fallback) {
        Context context = Vertx.currentContext();
        return context == null ? fallback : task -> context.runOnContext(ignored -> task.run());
    }
}
