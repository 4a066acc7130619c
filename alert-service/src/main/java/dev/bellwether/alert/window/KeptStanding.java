package dev.bellwether.alert.window;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * A standing as it is kept between steps.
 *
 * @param subscription "subscriptions/..."
 * @param revision of the subscription that it is of
 * @param entity "entities/..."
 * @param due the minute from which on it is assessed though no story comes
 */
public record KeptStanding(String subscription, int revision, String entity, Standing standing, OptionalInt due) {

    /** Of what fires since a step: it is looked at from the next minute on. */
    public static KeptStanding firing(Watch watch, Instant since) {
        return of(watch, new Standing(State.FIRING, since), Minutes.of(since) + 1);
    }

    /** Of what stands somewhere and is asked at the next step, whatever comes. */
    public static KeptStanding asked(Watch watch, Standing standing) {
        return of(watch, standing, Integer.MIN_VALUE);
    }

    private static KeptStanding of(Watch watch, Standing standing, int due) {
        return new KeptStanding(watch.subscription(), watch.revision(), watch.entity(), standing, OptionalInt.of(due));
    }
}
