package dev.bellwether.sentiment.catalogue;

import dev.bellwether.kit.work.Workers;
import dev.bellwether.sentiment.entity.Catalogue;
import dev.bellwether.sentiment.entity.Linker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** The catalogue as it is now; brought up to date before it is asked. */
@ApplicationScoped
public class LiveCatalogue {

    private static final Logger LOG = Logger.getLogger(LiveCatalogue.class);

    private final EntityStore store;
    private final Workers workers;
    private volatile State state;

    private record State(CatalogueSnapshot snapshot, long moment) {}

    LiveCatalogue(EntityStore store, Workers workers, Catalogue shipped, Linker linker) {
        this.store = store;
        this.workers = workers;
        this.state = new State(CatalogueSnapshot.of(shipped, linker), EntityStore.BEGINNING);
    }

    /** Whatever was committed before this call is in it. Many may ask at once; one of them builds the new index. */
    public Uni<CatalogueSnapshot> current() {
        State old = state;
        return store.changedSince(old.moment())
                .chain(changed ->
                        changed.isEmpty() ? Uni.createFrom().item(old.snapshot()) : workers.run(() -> apply(changed)));
    }

    private synchronized CatalogueSnapshot apply(EntityStore.Changed changed) {
        CatalogueSnapshot known = state.snapshot();
        CatalogueSnapshot now = known.with(changed);
        if (now != known) {
            LOG.debugf("the catalogue has %d entities", now.all().entities().size());
        }
        state = new State(now, Math.max(state.moment(), changed.next()));
        return now;
    }
}
