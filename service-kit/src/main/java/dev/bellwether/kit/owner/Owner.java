package dev.bellwether.kit.owner;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Optional;

/**
 * To whom subscriptions and all that comes of them belong.
 *
 * @param name of 1 to 200 characters
 */
public record Owner(String name) {

    /** The one owner there is while callers are not told apart. */
    public static final Owner LOCAL = new Owner("local");

    private static final int LONGEST = 200;

    private static final String KEY = "bellwether-owner";

    public Owner {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("an owner is named by 1 to 200 characters: '" + name + "'");
        }
    }

    /**
     * For whom the call is made that runs now.
     *
     * @throws IllegalStateException where none runs: what serves no call has no owner, rather than somebody's
     */
    public static Owner current() {
        return ofCall().orElseThrow(
                        () -> new IllegalStateException("no call runs here, so that nobody's rows are meant"));
    }

    /** For whom the call is made that runs now; empty where none runs, or that is not known yet. */
    public static Optional<Owner> ofCall() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(KEY) : Optional.empty();
    }

    /** From now on the call that runs is made for this owner, wherever it waits and goes on. */
    public void takeCall() {
        ContextLocals.put(KEY, this);
    }
}
