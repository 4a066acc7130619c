package dev.bellwether.alert.silence;

import dev.bellwether.alert.condition.Condition;
import dev.bellwether.alert.condition.Facts;
import dev.bellwether.alert.condition.WordIndex;
import dev.bellwether.alert.match.Analysis;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Matcher;
import dev.bellwether.alert.watchlist.Memberships;
import dev.bellwether.alert.watchlist.WatchlistStore;
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
import org.jboss.logging.Logger;

/** Says which silences hold for matches: those that were in force at the log time of each. */
@ApplicationScoped
public class Silencing {

    private static final Logger LOG = Logger.getLogger(Silencing.class);

    private final SilenceStore store;
    private final SilenceConditions conditions;
    private final WatchlistStore watchlists;
    private final Workers workers;

    Silencing(SilenceStore store, SilenceConditions conditions, WatchlistStore watchlists, Workers workers) {
        this.store = store;
        this.conditions = conditions;
        this.watchlists = watchlists;
        this.workers = workers;
    }

    /** By the ids of those matches that a silence holds for: the first such silence by its name, in words. */
    public Uni<Map<UUID, String>> of(Collection<Match> matches) {
        if (matches.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<Instant> times = matches.stream()
                .map(match -> match.analysis().createTime())
                .sorted()
                .toList();
        return store.inForce(times.get(0), times.get(times.size() - 1))
                .chain(silences -> silences.isEmpty()
                        ? Uni.createFrom().item(Map.of())
                        : watchlists
                                .of(matches.stream()
                                        .map(match -> match.entity().name())
                                        .distinct()
                                        .toList())
                                .chain(memberships -> workers.run(() -> holding(matches, silences, memberships))));
    }

    private Map<UUID, String> holding(
            Collection<Match> matches, List<SilenceInForce> silences, Memberships memberships) {
        Map<SilenceInForce, Condition> compiled = compiled(silences);
        Map<String, WordIndex> words = new HashMap<>();
        Map<UUID, String> holding = new HashMap<>();
        for (Match match : matches) {
            Analysis analysis = match.analysis();
            WordIndex index = words.computeIfAbsent(analysis.name(), name -> analysis.words());
            Facts facts = Matcher.facts(analysis, match.entity(), index, memberships)
                    .of(new Facts.Firing(
                            match.subscription().name(), match.severity().name()));
            first(compiled, analysis.createTime(), facts)
                    .ifPresent(silence -> holding.put(match.id(), silence.inWords()));
        }
        return holding;
    }

    private static Optional<SilenceInForce> first(
            Map<SilenceInForce, Condition> silences, Instant logTime, Facts facts) {
        return silences.entrySet().stream()
                .filter(one -> one.getKey().isAt(logTime) && one.getValue().holds(facts))
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
