package dev.bellwether.alert.silence;

import dev.bellwether.alert.condition.Condition;
import dev.bellwether.alert.condition.ConditionCompiler;
import dev.bellwether.alert.condition.ConditionProblem;
import dev.bellwether.alert.watchlist.WatchlistStore;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compiles the conditions of silences, and keeps those compiled that were asked for last. */
@ApplicationScoped
public class SilenceConditions {

    private static final int MOST_COMPILED = 1_000;

    private final ConditionCompiler compiler = ConditionCompiler.ofMatches();
    private final Map<String, Condition> compiled = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Condition> eldest) {
            return size() > MOST_COMPILED;
        }
    });
    private final WatchlistStore watchlists;
    private final Workers workers;

    SilenceConditions(WatchlistStore watchlists, Workers workers) {
        this.watchlists = watchlists;
        this.workers = workers;
    }

    /** Compiles one that somebody has just written. Fails with CONDITION_INVALID, also where it names a watchlist that is not there. */
    public Uni<Condition> check(String expression) {
        return workers.run(() -> compile(expression)).call(this::checkWatchlists);
    }

    /** One that is stored; on a worker thread. */
    Condition compileNow(String expression) {
        Condition known = compiled.get(expression);
        if (known != null) {
            return known;
        }
        Condition condition = compile(expression);
        compiled.put(expression, condition);
        return condition;
    }

    private Condition compile(String expression) {
        return compiler.compile(expression).fold(condition -> condition, problem -> {
            throw new FailureException(failure(problem));
        });
    }

    private Uni<Void> checkWatchlists(Condition condition) {
        if (condition.watchlists().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return watchlists
                .ids()
                .invoke(known -> condition.watchlists().stream()
                        .filter(id -> !known.contains(id))
                        .findFirst()
                        .ifPresent(id -> {
                            throw new FailureException(failure(condition.unknownWatchlist(id, known)));
                        }))
                .replaceWithVoid();
    }

    private static Failure failure(ConditionProblem problem) {
        return new Failure.InvalidExpression(
                Failure.InvalidExpression.Language.CONDITION,
                problem.message(),
                problem.position(),
                problem.line(),
                problem.column());
    }
}
