package dev.bellwether.alert.alert;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.id.ResourceName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What can be asked of digests. */
@ApplicationScoped
public class Digests {

    private final DigestStore store;

    Digests(DigestStore store) {
        this.store = store;
    }

    /** Gets one. Fails with NOT_FOUND. */
    public Uni<Digest> get(UUID id) {
        return store.find(id)
                .map(found -> found.orElseThrow(
                        () -> new FailureException(new Failure.NotFound(ResourceName.of(Digest.COLLECTION, id)))));
    }
}
