package dev.bellwether.kit.change;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/** Where work that no request asked for runs: a Vert.x context of its own, as the database clients want one. */
@ApplicationScoped
class Background {

    private final Vertx vertx;

    Background(Vertx vertx) {
        this.vertx = vertx;
    }

    Vertx vertx() {
        return vertx;
    }

    /** Runs each task on one event loop, always the same. */
    Executor executor() {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        return task -> context.runOnContext(ignored -> task.run());
    }

    /** The context of the call that runs now, so that its stream stays on its event loop. */
    static Executor currentContextOr(Executor fallback) {
        Context context = Vertx.currentContext();
        return context == null ? fallback : task -> context.runOnContext(ignored -> task.run());
    }
}
