package dev.bellwether.alert.subscription;

import dev.bellwether.alert.condition.Condition;
import dev.bellwether.alert.condition.ConditionCompiler;
import dev.bellwether.alert.condition.ConditionProblem;
import dev.bellwether.alert.condition.NormalForm;
import dev.bellwether.alert.condition.Parts;
import dev.bellwether.alert.watchlist.WatchlistStore;
import dev.bellwether.alert.window.Scope;
import dev.bellwether.alert.window.WindowChecks;
import dev.bellwether.alert.window.WindowCondition;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.work.Workers;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compiles the conditions of subscriptions, on worker threads. Started early: the first compilation loads much of CEL. */
@Startup
@ApplicationScoped
public class Conditions {

    private static final String EXPRESSION = "expression";
    private static final ArticleCondition EXAMPLE = new ArticleCondition("sentiment.score <= -0.2", "", "");

    private final ConditionCompiler compiler = new ConditionCompiler();
    private final Workers workers;
    private final WatchlistStore watchlists;

    Conditions(Workers workers, WatchlistStore watchlists) {
        this.workers = workers;
        this.watchlists = watchlists;
        compile(EXPRESSION, EXAMPLE.expression());
    }

    /** Fails with CONDITION_INVALID, with the place. */
    Uni<LiveSubscription> compile(Subscription subscription) {
        return workers.run(() -> compileNow(subscription));
    }

    /** Fails with CONDITION_INVALID, with the place, or FIELD_INVALID; also where a watchlist that it names is not there. */
    public Uni<Found> check(SubscriptionCondition condition) {
        return condition.fold(this::checkArticle, this::checkTimed);
    }

    private Uni<Found> checkTimed(WindowCondition condition) {
        String path = "subscription.condition." + condition.kind();
        WindowChecks.check(path, condition);
        Scope scope = condition.frame().scope();
        if (!scope.isWatchlist()) {
            return Uni.createFrom().item(Found.timed(Set.of()));
        }
        return watchlists.find(scope.name()).map(found -> {
            if (found.isEmpty()) {
                throw new FailureException(Failure.InvalidFields.of(
                        path + ".window.watchlist", scope.name() + " does not exist; create it first"));
            }
            return Found.timed(Set.of(scope.watchlistId()));
        });
    }

    private Uni<Found> checkArticle(ArticleCondition condition) {
        return workers.run(() -> compiled(condition))
                .call(this::checkWatchlists)
                .map(Texts::found);
    }

    /**
     * What there is of a condition.
     *
     * @param all by field, in the order in which they are looked at
     */
    private record Texts(Condition expression, Map<String, Condition> all) {

        Found found() {
            return new Found(
                    expression.normalForm().write(), expression.normalForm().isBroad(), watchlists());
        }

        Set<String> watchlists() {
            return all.values().stream().flatMap(c -> c.watchlists().stream()).collect(Collectors.toSet());
        }
    }

    private Uni<Void> checkWatchlists(Texts texts) {
        if (texts.watchlists().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return watchlists
                .ids()
                .invoke(known -> texts.all()
                        .forEach((field, condition) -> condition.watchlists().stream()
                                .filter(id -> !known.contains(id))
                                .findFirst()
                                .ifPresent(id -> {
                                    throw new FailureException(failure(field, condition.unknownWatchlist(id, known)));
                                })))
                .replaceWithVoid();
    }

    /** What evaluates the parts of normal forms that are left to CEL. */
    public Parts parts() {
        return compiler.parts();
    }

    /** Of an expression. Fails with CONDITION_INVALID. */
    NormalForm normalFormNow(String expression) {
        return compile(EXPRESSION, expression).normalForm();
    }

    LiveSubscription compileNow(Subscription subscription) {
        ArticleCondition condition = subscription.condition().fold(article -> article, timed -> {
            throw new IllegalArgumentException(
                    subscription.name() + " is over time: there is no expression to compile");
        });
        return new LiveSubscription(
                subscription,
                compile(EXPRESSION, condition.expression()),
                tier("critical", condition.critical()),
                tier("warning", condition.warning()));
    }

    private Texts compiled(ArticleCondition condition) {
        Map<String, Condition> all = new LinkedHashMap<>();
        Condition expression = compile(EXPRESSION, condition.expression());
        all.put(EXPRESSION, expression);
        tier("critical", condition.critical()).ifPresent(tier -> all.put("critical", tier));
        tier("warning", condition.warning()).ifPresent(tier -> all.put("warning", tier));
        return new Texts(expression, all);
    }

    private Optional<Condition> tier(String field, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(compile(field, text));
    }

    private Condition compile(String field, String text) {
        return compiler.compile(text).fold(condition -> condition, problem -> {
            throw new FailureException(failure(field, problem));
        });
    }

    /** Of three texts the one that is wrong is named, where it is not the first. */
    private static Failure failure(String field, ConditionProblem problem) {
        String where = field.equals(EXPRESSION) ? "" : "in " + field + ", ";
        return new Failure.InvalidExpression(
                Failure.InvalidExpression.Language.CONDITION,
                where + problem.message(),
                problem.position(),
                problem.line(),
                problem.column());
    }
}
