package dev.bellwether.alert.subscription;

import dev.bellwether.alert.window.WindowCondition;
import java.util.function.Function;

/** A condition over time, of whichever kind. */
public record TimedCondition(WindowCondition window) implements SubscriptionCondition {

    @Override
    public <R> R fold(Function<ArticleCondition, R> article, Function<WindowCondition, R> timed) {
        return timed.apply(window);
    }
}
