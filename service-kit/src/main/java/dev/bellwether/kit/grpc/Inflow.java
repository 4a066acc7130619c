package dev.bellwether.kit.grpc;

import io.grpc.Context;
import io.smallrye.mutiny.Multi;
import java.util.function.IntConsumer;

/**
 * What the client of one call streams, taken from the transport only as it is asked for: what nobody asks for stays with the
 * client.
 *
 * <p>Use: {@code Inflow.ofCall().read(requests)}
 */
public final class Inflow {

    private static final Context.Key<Inflow> KEY = Context.key("bellwether-inflow");

    private final IntConsumer transport;
    private volatile boolean isRead;

    Inflow(IntConsumer transport) {
        this.transport = transport;
    }

    /** Of the call that runs now; read it in the method itself, not later on another thread. */
    public static Inflow ofCall() {
        Inflow inflow = KEY.get();
        if (inflow == null) {
            throw new IllegalStateException("not inside a call whose client streams");
        }
        return inflow;
    }

    Context attachedTo(Context context) {
        return context.withValue(KEY, this);
    }

    /** Whether a method asks for its messages by this; others get them as they come. */
    boolean isRead() {
        return isRead;
    }

    /** As many messages as are asked for. To be called in the method itself. */
    public <T> Multi<T> read(Multi<T> messages) {
        isRead = true;
        return messages.onRequest().invoke(count -> transport.accept((int) Math.min(count, Integer.MAX_VALUE)));
    }
}
