package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Decision;
import dev.bellwether.alert.alert.Judge;
import dev.bellwether.alert.match.Arrival;
import dev.bellwether.alert.match.ArticleErased;
import dev.bellwether.alert.match.Incoming;
import dev.bellwether.kit.change.Application;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service makes of analyses: each is decided once, and what came of it is written with the follower's token. */
@ApplicationScoped
public class AlertLedger implements Application<Incoming> {

    /** An article is erased before an analysis of it is decided, or after; in no case is one decided after its erasure. */
    private static final String SETTLED =
            "select name from analysis where name = any($1) union all select article from article_erasure where article = any($2)";

    private final Judge judge;
    private final BatchWriter writer;
    private final ArticleEraser eraser;
    private final Pool pool;

    AlertLedger(Judge judge, BatchWriter writer, ArticleEraser eraser, Pool pool) {
        this.judge = judge;
        this.writer = writer;
        this.eraser = eraser;
        this.pool = pool;
    }

    @Override
    public Uni<Write> prepare(List<Incoming> incoming) {
        List<ArticleErased> erasures = incoming.stream()
                .flatMap(one -> one.fold(arrival -> Stream.<ArticleErased>empty(), Stream::of))
                .toList();
        Set<String> erased = erasures.stream().map(ArticleErased::article).collect(Collectors.toSet());
        List<Arrival> arrivals = incoming.stream()
                .flatMap(one -> one.fold(Stream::of, erasure -> Stream.<Arrival>empty()))
                .filter(arrival -> !erased.contains(articleOf(arrival)))
                .toList();
        return undecided(arrivals)
                .chain(fresh -> judge.decide(fresh).map(decisions -> new Batch(fresh, decisions, erasures)));
    }

    private static String articleOf(Arrival arrival) {
        return arrival.analysis().article().name();
    }

    /** Those that are not stored, of articles that are not erased: the same log may be read again after a crash, or listed afresh. */
    private Uni<List<Arrival>> undecided(List<Arrival> arrivals) {
        String[] names = arrivals.stream().map(a -> a.analysis().name()).toArray(String[]::new);
        String[] articles = arrivals.stream().map(AlertLedger::articleOf).toArray(String[]::new);
        return pool.preparedQuery(SETTLED).execute(Tuple.of(names, articles)).map(rows -> {
            Set<String> settled = new HashSet<>();
            rows.forEach(row -> settled.add(row.getString(0)));
            return arrivals.stream()
                    .filter(arrival -> !settled.contains(articleOf(arrival)))
                    .filter(arrival -> settled.add(arrival.analysis().name()))
                    .toList();
        });
    }

    private final class Batch implements Write {

        private final List<Arrival> arrivals;
        private final List<Decision> decisions;
        private final List<ArticleErased> erasures;

        Batch(List<Arrival> arrivals, List<Decision> decisions, List<ArticleErased> erasures) {
            this.arrivals = arrivals;
            this.decisions = decisions;
            this.erasures = erasures;
        }

        @Override
        public Set<String> resources() {
            Set<String> names = new HashSet<>();
            decisions.forEach(
                    decision -> names.add(decision.match().subscription().name()));
            erasures.forEach(erasure -> names.add(erasure.article()));
            return names;
        }

        @Override
        public Uni<Void> apply(Mutiny.StatelessSession session) {
            return writer.write(session, arrivals, decisions)
                    .chain(() -> Multi.createFrom()
                            .iterable(erasures)
                            .onItem()
                            .transformToUniAndConcatenate(erasure -> eraser.erase(session, erasure))
                            .onItem()
                            .ignoreAsUni());
        }
    }
}
