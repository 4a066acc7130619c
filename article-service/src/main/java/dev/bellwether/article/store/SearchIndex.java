package dev.bellwether.article.store;

import dev.bellwether.kit.store.Transactions;
import dev.bellwether.kit.work.Background;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Merges the words of new articles into the index of search, behind their commits. Until then they stand in a list beside the
 * index, which every search reads too. PostgreSQL itself would merge only when the list is full, within the statement that
 * fills it: for seconds where the index is large, while every other writer waits.
 */
@ApplicationScoped
class SearchIndex {

    private static final Logger LOG = Logger.getLogger(SearchIndex.class);

    /** A search takes the longer, the more is in the list; a merge is the cheaper for each article. */
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private static final String MERGE = "select gin_clean_pending_list('article_search_document')";

    private final Transactions transactions;
    private final Pool pool;
    private final Background background;
    private final AtomicBoolean merging = new AtomicBoolean();

    /** At the start too: a process that ended may have left some. */
    private final AtomicBoolean isChanged = new AtomicBoolean(true);

    private long timer;

    SearchIndex(Transactions transactions, Pool pool, Background background) {
        this.transactions = transactions;
        this.pool = pool;
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        transactions.onCommit(() -> isChanged.set(true));
        Executor executor = background.executor();
        timer = background.vertx().setPeriodic(INTERVAL.toMillis(), id -> executor.execute(this::merge));
    }

    void stop(@Observes ShutdownEvent event) {
        background.vertx().cancelTimer(timer);
    }

    /** Where another replica merges, it waits for that one and finds nothing left to do. */
    private void merge() {
        if (!isChanged.get() || !merging.compareAndSet(false, true)) {
            return;
        }
        isChanged.set(false);
        pool.query(MERGE)
                .execute()
                .onTermination()
                .invoke(() -> merging.set(false))
                .subscribe()
                .with(merged -> LOG.trace("New words were merged into the index of search"), failure -> {
                    // What was merged stays so: the next try goes on from there.
                    isChanged.set(true);
                    LOG.debugf("New words were not merged into the index of search yet: %s", failure.getMessage());
                });
    }
}
