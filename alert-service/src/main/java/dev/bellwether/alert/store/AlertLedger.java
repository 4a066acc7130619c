package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.Judge;
import dev.bellwether.alert.alert.WindowDecisions;
import dev.bellwether.alert.alert.WindowJudge;
import dev.bellwether.alert.match.Arrival;
import dev.bellwether.alert.match.ArticleErased;
import dev.bellwether.alert.match.ArticleRetracted;
import dev.bellwether.alert.match.Incoming;
import dev.bellwether.kit.change.Application;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.store.SystemWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service makes of analyses: each is decided once, and what came of it is written with the follower's token. */
@ApplicationScoped
@SystemWork("the follower decides for everybody")
public class AlertLedger implements Application<Incoming> {

    /**
     * An article is erased before an analysis of it is decided, or after; in no case is one decided after its erasure. What is of before
     * the kept history was decided, and is forgotten.
     */
    private static final String SETTLED = """
            select name from analysis where name = any($1::text[])
            union all
            select article from article_erasure where article = any($2)
            union all
            select w.name from unnest($1::text[], $3::timestamptz[]) as w (name, create_time), history_state h
            where w.create_time < h.kept_from
            """;

    private final Judge judge;
    private final WindowJudge windows;
    private final BatchWriter writer;
    private final ArticleRetractor retractor;
    private final ArticleEraser eraser;
    private final Pool pool;
    private final Clock clock;

    AlertLedger(
            Judge judge,
            WindowJudge windows,
            BatchWriter writer,
            ArticleRetractor retractor,
            ArticleEraser eraser,
            Pool pool,
            Clock clock) {
        this.judge = judge;
        this.windows = windows;
        this.clock = clock;
        this.writer = writer;
        this.retractor = retractor;
        this.eraser = eraser;
        this.pool = pool;
    }

    @Override
    public Uni<Write> prepare(List<Incoming> incoming) {
        Words words = Words.of(incoming);
        return undecided(words.arrivals())
                .chain(fresh -> decided(fresh).map(decided -> new Batch(fresh, decided, words)));
    }

    private Uni<Optional<WindowDecisions>> decided(List<Arrival> fresh) {
        return fresh.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : judge.matches(fresh)
                        .chain(held -> windows.decide(
                                fresh.stream().map(Arrival::analysis).toList(), held))
                        .map(Optional::of);
    }

    /** Time that passes without news is a step of its own. */
    @Override
    public Uni<Optional<Write>> idle() {
        return windows.tick(clock.instant().truncatedTo(ChronoUnit.MICROS))
                .map(ticked -> ticked.map(over -> new Batch(List.of(), Optional.of(over), Words.of(List.of()))));
    }

    /** What came in, by kind: analyses of articles that are not erased with them, as retracted where that comes with them. */
    private record Words(List<Arrival> arrivals, List<ArticleRetracted> retractions, List<ArticleErased> erasures) {

        static Words of(List<Incoming> incoming) {
            List<Arrival> arrivals = new ArrayList<>();
            List<ArticleRetracted> retractions = new ArrayList<>();
            List<ArticleErased> erasures = new ArrayList<>();
            incoming.forEach(one -> one.fold(arrivals::add, retractions::add, erasures::add));
            Set<String> erased = erasures.stream().map(ArticleErased::article).collect(Collectors.toSet());
            List<Arrival> wanted = arrivals.stream()
                    .filter(arrival -> !erased.contains(articleOf(arrival)))
                    .map(arrival -> after(retractions, arrival))
                    .toList();
            return new Words(wanted, retractions, erasures);
        }

        private static Arrival after(List<ArticleRetracted> retractions, Arrival arrival) {
            Arrival as = arrival;
            for (ArticleRetracted retraction : retractions) {
                as = as.after(retraction);
            }
            return as;
        }
    }

    private static String articleOf(Arrival arrival) {
        return arrival.analysis().article().name();
    }

    /**
     * Those that are not stored, of the kept history and of articles that are not erased: the same log may be read again after a crash, or
     * listed afresh.
     */
    private Uni<List<Arrival>> undecided(List<Arrival> arrivals) {
        String[] names = arrivals.stream().map(a -> a.analysis().name()).toArray(String[]::new);
        String[] articles = arrivals.stream().map(AlertLedger::articleOf).toArray(String[]::new);
        OffsetDateTime[] times = arrivals.stream()
                .map(a -> a.analysis().createTime().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
        return pool.preparedQuery(SETTLED)
                .execute(Tuple.of(names, articles, times))
                .map(rows -> {
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
        private final Optional<WindowDecisions> decided;
        private final Words words;

        Batch(List<Arrival> arrivals, Optional<WindowDecisions> decided, Words words) {
            this.arrivals = arrivals;
            this.decided = decided;
            this.words = words;
        }

        @Override
        public Set<String> resources() {
            Set<String> names = new HashSet<>();
            arrivals.stream()
                    .filter(arrival -> arrival.analysis().again())
                    .forEach(arrival -> names.add(articleOf(arrival)));
            decided.ifPresent(over -> {
                over.decisions()
                        .forEach(decision ->
                                names.add(decision.match().subscription().name()));
                over.resolutions()
                        .forEach(resolution -> names.add(ResourceName.of(Alert.COLLECTION, resolution.alert())));
            });
            words.retractions().forEach(retraction -> names.add(retraction.article()));
            words.erasures().forEach(erasure -> names.add(erasure.article()));
            return names;
        }

        @Override
        public Uni<Void> apply(Mutiny.StatelessSession session) {
            return writer.write(session, arrivals, decided)
                    .chain(() -> each(words.retractions(), word -> retractor.retract(session, word)))
                    .chain(() -> each(words.erasures(), word -> eraser.erase(session, word)));
        }

        /** One after another: a session takes one statement at a time. */
        private static <T> Uni<Void> each(List<T> items, Function<T, Uni<? extends Void>> write) {
            return Multi.createFrom()
                    .iterable(items)
                    .onItem()
                    .transformToUniAndConcatenate(write)
                    .onItem()
                    .ignoreAsUni();
        }
    }
}
