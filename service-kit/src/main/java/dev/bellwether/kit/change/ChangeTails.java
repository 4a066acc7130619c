package dev.bellwether.kit.change;

import dev.bellwether.kit.store.Transactions;
import dev.bellwether.kit.work.Background;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Starts the tail of a service's log, and ends it with the process. */
@ApplicationScoped
public class ChangeTails {

    private final ChangeLog log;
    private final ResumeTokens tokens;
    private final ChangeLogConfig config;
    private final Background background;
    private final Transactions transactions;
    private final List<ChangeTail<?>> tails = new CopyOnWriteArrayList<>();

    ChangeTails(
            ChangeLog log,
            ResumeTokens tokens,
            ChangeLogConfig config,
            Background background,
            Transactions transactions,
            MeterRegistry metrics) {
        this.log = log;
        this.tokens = tokens;
        this.config = config;
        this.background = background;
        this.transactions = transactions;
        Gauge.builder("bellwether.watchers", this, ChangeTails::watchers)
                .description("Watch streams that are open")
                .register(metrics);
    }

    /** The tail that reads through this loader; one for each process. */
    public <T> ChangeTail<T> start(ChangeLoader<T> loader) {
        ChangeTail<T> tail = new ChangeTail<>(log, tokens, loader, config, background);
        tails.add(tail);
        tail.start(transactions);
        return tail;
    }

    /** Ends every watch: each is told where it stands, and then that the process stops. */
    public void close() {
        tails.forEach(ChangeTail::close);
    }

    private double watchers() {
        return tails.stream().mapToInt(ChangeTail::watchers).sum();
    }
}
