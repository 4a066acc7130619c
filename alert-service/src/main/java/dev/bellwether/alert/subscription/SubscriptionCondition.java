package dev.bellwether.alert.subscription;

import dev.bellwether.alert.window.WindowCondition;
import java.util.function.Function;

/** When to tell: of one article, or over time. */
public sealed interface SubscriptionCondition permits ArticleCondition, TimedCondition {

    /** Calls the case that this is. */
    <R> R fold(Function<ArticleCondition, R> article, Function<WindowCondition, R> timed);
}
