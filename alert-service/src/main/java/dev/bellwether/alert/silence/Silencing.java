package dev.bellwether.alert.silence;

import dev.bellwether.alert.condition.Condition;
import dev.bellwether.alert.condition.Facts;
import dev.bellwether.alert.condition.WordIndex;
import dev.bellwether.alert.match.Analysis;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Matcher;
import dev.bellwether.alert.watchlist.Memberships;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Says which silences hold for matches: those that were in force at the log time of each. */
@ApplicationScoped
public class Silencing {

    private static final Logger LOG = Logger.getLogger(Silencing.class);

    private final SilenceStore store;
    private final SilenceConditions conditions;
    private final Workers workers;

    Silencing(SilenceStore store, SilenceConditions conditions, Workers workers) {
        this.store = store;
        this.conditions = conditions;
        this.workers = workers;
    }

    /**
     * By the ids of those matches of a caller's that a silence holds for: the first such silence by its name, in words.
     *
     * @param memberships by which a match was decided
     */
    public Uni<Map<UUID, String>> of(Collection<Match> matches, Function<Match, Memberships> memberships) {
        Source caller = new Source(
                store::inForce, memberships, names -> Uni.createFrom().item((silence, match) -> true));
        return of(matches, caller);
    }

    /** As above, of any matches, by one moment of the watchlists: each by the silences of its subscription's owner. */
    public Uni<Map<UUID, String>> ofAll(Collection<Match> matches, Memberships memberships) {
        Source all = new Source(
                store::inForceOfAll,
                match -> memberships,
                names -> store.ownersOf(names)
                        .map(owners -> (silence, match) -> silence.owner()
                                .equals(owners.get(match.subscription().name()))));
        return of(matches, all);
    }

    /**
     * Where silences are read.
     *
     * @param memberships by which a match is decided
     * @param concerns by the names of the subscriptions: whether a silence is asked about a match at all
     */
    private record Source(
            BiFunction<Instant, Instant, Uni<List<SilenceInForce>>> inForce,
            Function<Match, Memberships> memberships,
            Function<Collection<String>, Uni<BiPredicate<SilenceInForce, Match>>> concerns) {}

    private Uni<Map<UUID, String>> of(Collection<Match> matches, Source source) {
        if (matches.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<Instant> times = matches.stream()
                .map(match -> match.analysis().createTime())
                .sorted()
                .toList();
        return source.inForce()
                .apply(times.get(0), times.get(times.size() - 1))
                .chain(silences -> silences.isEmpty()
                        ? Uni.createFrom().item(Map.of())
                        : source.concerns()
                                .apply(matches.stream()
                                        .map(match -> match.subscription().name())
                                        .distinct()
                                        .toList())
                                .chain(concerns ->
                                        workers.run(() -> holding(matches, silences, source.memberships(), concerns))));
    }

    private Map<UUID, String> holding(
            Collection<Match> matches,
            List<SilenceInForce> silences,
            Function<Match, Memberships> memberships,
            BiPredicate<SilenceInForce, Match> concerns) {
        Map<SilenceInForce, Condition> compiled = compiled(silences);
        Map<String, WordIndex> words = new HashMap<>();
        Map<UUID, String> holding = new HashMap<>();
        for (Match match : matches) {
            Analysis analysis = match.analysis();
            WordIndex index = words.computeIfAbsent(analysis.name(), name -> analysis.words());
            Facts facts = Matcher.facts(analysis, match.entity(), index, memberships.apply(match))
                    .of(new Facts.Firing(
                            match.subscription().name(), match.severity().name()));
            first(compiled, silence -> concerns.test(silence, match), analysis.createTime(), facts)
                    .ifPresent(silence -> holding.put(match.id(), silence.inWords()));
        }
        return holding;
    }

    private static Optional<SilenceInForce> first(
            Map<SilenceInForce, Condition> silences, Predicate<SilenceInForce> concerns, Instant logTime, Facts facts) {
        return silences.entrySet().stream()
                .filter(one -> concerns.test(one.getKey())
                        && one.getKey().isAt(logTime)
                        && one.getValue().holds(facts))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** In their order; one that was saved by an earlier version may be refused by a later one, and is left out. */
    private Map<SilenceInForce, Condition> compiled(List<SilenceInForce> silences) {
        Map<SilenceInForce, Condition> compiled =
                new TreeMap<>((a, b) -> a.silence().equals(b.silence())
                        ? a.beginTime().compareTo(b.beginTime())
                        : a.silence().compareTo(b.silence()));
        for (SilenceInForce silence : silences) {
            try {
                compiled.put(silence, conditions.compileNow(silence.expression()));
            } catch (FailureException refused) {
                LOG.errorf("%s does not compile and is left out: %s", silence.silence(), refused.getMessage());
            }
        }
        return compiled;
    }
}
