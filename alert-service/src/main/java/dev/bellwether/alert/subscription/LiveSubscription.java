package dev.bellwether.alert.subscription;

import dev.bellwether.alert.condition.Condition;
import java.util.Optional;

/** A subscription with its conditions ready to be asked. */
public record LiveSubscription(
        Subscription subscription, Condition expression, Optional<Condition> critical, Optional<Condition> warning) {}
