package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.AlertChange;
import dev.bellwether.kit.change.ChangeTail;
import dev.bellwether.kit.change.ChangeTails;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Starts the tail of this service's log. */
class AlertTail {

    @Produces
    @Singleton
    @Startup
    ChangeTail<AlertChange> tail(ChangeTails tails, AlertLoader alerts) {
        return tails.start(alerts);
    }
}
