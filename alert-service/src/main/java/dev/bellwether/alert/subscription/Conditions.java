package dev.bellwether.alert.subscription;

import dev.bellwether.alert.condition.Condition;
import dev.bellwether.alert.condition.ConditionCompiler;
import dev.bellwether.alert.condition.ConditionProblem;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.work.Workers;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Compiles the conditions of subscriptions, on worker threads. Started early: the first compilation loads much of CEL. */
@Startup
@ApplicationScoped
public class Conditions {

    private static final ArticleCondition EXAMPLE = new ArticleCondition("sentiment.score <= -0.2", "", "");

    private final ConditionCompiler compiler = new ConditionCompiler();
    private final Workers workers;

    Conditions(Workers workers) {
        this.workers = workers;
        compile("expression", EXAMPLE.expression());
    }

    /** Fails with CONDITION_INVALID, with the place. */
    Uni<LiveSubscription> compile(Subscription subscription) {
        return workers.run(() -> compileNow(subscription));
    }

    /** Fails with CONDITION_INVALID, with the place. */
    Uni<Void> check(ArticleCondition condition) {
        return workers.run(() -> {
                    checkNow(condition);
                    return true;
                })
                .replaceWithVoid();
    }

    LiveSubscription compileNow(Subscription subscription) {
        ArticleCondition condition = subscription.condition();
        return new LiveSubscription(
                subscription,
                compile("expression", condition.expression()),
                tier("critical", condition.critical()),
                tier("warning", condition.warning()));
    }

    private void checkNow(ArticleCondition condition) {
        compile("expression", condition.expression());
        tier("critical", condition.critical());
        tier("warning", condition.warning());
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
        String where = field.equals("expression") ? "" : "in " + field + ", ";
        return new Failure.InvalidExpression(
                Failure.InvalidExpression.Language.CONDITION,
                where + problem.message(),
                problem.position(),
                problem.line(),
                problem.column());
    }
}
