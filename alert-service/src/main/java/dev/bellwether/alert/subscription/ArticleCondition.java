package dev.bellwether.alert.subscription;

import dev.bellwether.alert.window.WindowCondition;
import java.util.function.Function;

/**
 * The texts of a condition of kind ARTICLE, each in CEL.
 *
 * @param expression when to tell
 * @param critical when the alert is CRITICAL; empty: never
 * @param warning when it is WARNING, unless it is CRITICAL; empty: never
 */
public record ArticleCondition(String expression, String critical, String warning) implements SubscriptionCondition {

    @Override
    public <R> R fold(Function<ArticleCondition, R> article, Function<WindowCondition, R> timed) {
        return article.apply(this);
    }
}
