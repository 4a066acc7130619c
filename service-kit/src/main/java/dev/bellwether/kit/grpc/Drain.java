package dev.bellwether.kit.grpc;

import dev.bellwether.kit.change.ChangeTails;
import io.grpc.Context;
import io.grpc.InternalServer;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.quarkus.grpc.GlobalInterceptor;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;

/**
 * Ends the server without harm to who calls it: clients are told to go elsewhere (GOAWAY) and no new call is taken, watches end
 * with their token, and calls under way may finish until the drain is over. The framework alone would stop in their midst.
 */
@GlobalInterceptor
@ApplicationScoped
class Drain implements ServerInterceptor {

    private static final Logger LOG = Logger.getLogger(Drain.class);
    /** For what was cut off at the end to be told so. */
    private static final long LAST_WORDS_MILLIS = 500;

    private final ShutdownConfig config;
    private final ChangeTails tails;
    private final Servers servers = new Servers();

    Drain(ShutdownConfig config, ChangeTails tails) {
        this.config = config;
        this.tails = tails;
    }

    @Override
    public <Q, S> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, S> call, Metadata headers, ServerCallHandler<Q, S> next) {
        Server server = InternalServer.SERVER_CONTEXT_KEY.get(Context.current());
        if (server != null && !servers.admit(server)) {
            call.close(Status.UNAVAILABLE.withDescription("The service is ending; try again."), new Metadata());
            return new ServerCall.Listener<>() {};
        }
        return next.startCall(call, headers);
    }

    /** After the followers have let go of their leases, before anything that a call needs is closed. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) {
        long deadline = System.nanoTime() + config.drain().toNanos();
        servers.shutdown();
        tails.close();
        try {
            if (!servers.await(deadline, LAST_WORDS_MILLIS)) {
                LOG.warn(
                        "Calls were still under way at the end of bellwether.shutdown.drain; they end with UNAVAILABLE");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
