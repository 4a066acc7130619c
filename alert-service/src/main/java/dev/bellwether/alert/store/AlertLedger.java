package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Decision;
import dev.bellwether.alert.alert.Judge;
import dev.bellwether.alert.match.Arrival;
import dev.bellwether.kit.change.Application;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service makes of analyses: each is decided once, and what came of it is written with the follower's token. */
@ApplicationScoped
public class AlertLedger implements Application<Arrival> {

    private final Judge judge;
    private final BatchWriter writer;
    private final Pool pool;

    AlertLedger(Judge judge, BatchWriter writer, Pool pool) {
        this.judge = judge;
        this.writer = writer;
        this.pool = pool;
    }

    @Override
    public Uni<Write> prepare(List<Arrival> arrivals) {
        return undecided(arrivals).chain(fresh -> judge.decide(fresh).map(decisions -> new Batch(fresh, decisions)));
    }

    /** Those that are not stored: the same log may be read again after a crash, or listed afresh. */
    private Uni<List<Arrival>> undecided(List<Arrival> arrivals) {
        String[] names = arrivals.stream().map(a -> a.analysis().name()).toArray(String[]::new);
        return pool.preparedQuery("select name from analysis where name = any($1)")
                .execute(Tuple.of(names))
                .map(rows -> {
                    Set<String> known = new HashSet<>();
                    rows.forEach(row -> known.add(row.getString(0)));
                    return arrivals.stream()
                            .filter(arrival -> known.add(arrival.analysis().name()))
                            .toList();
                });
    }

    private final class Batch implements Write {

        private final List<Arrival> arrivals;
        private final List<Decision> decisions;

        Batch(List<Arrival> arrivals, List<Decision> decisions) {
            this.arrivals = arrivals;
            this.decisions = decisions;
        }

        @Override
        public Set<String> resources() {
            Set<String> names = new HashSet<>();
            decisions.forEach(
                    decision -> names.add(decision.match().subscription().name()));
            return names;
        }

        @Override
        public Uni<Void> apply(Mutiny.StatelessSession session) {
            return writer.write(session, arrivals, decisions);
        }
    }
}
