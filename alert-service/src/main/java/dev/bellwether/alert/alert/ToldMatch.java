package dev.bellwether.alert.alert;

import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.match.Wire;
import dev.bellwether.kit.page.Place;
import java.time.Instant;
import java.util.UUID;

/**
 * A match that was told, and the analysis it is of.
 *
 * @param subscription "subscriptions/..."
 * @param entity "entities/..."
 * @param wire the analysis as it came
 */
public record ToldMatch(UUID alert, String subscription, String entity, Severity severity, Instant logTime, Wire wire) {

    /** In the order of log time. */
    Place place() {
        return new Place(logTime, alert);
    }
}
