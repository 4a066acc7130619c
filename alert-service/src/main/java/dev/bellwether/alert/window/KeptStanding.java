package dev.bellwether.alert.window;

import java.util.OptionalInt;

/**
 * A standing as it is kept between steps.
 *
 * @param subscription "subscriptions/..."
 * @param revision of the subscription that it is of
 * @param entity "entities/..."
 * @param due the minute from which on it is assessed though no story comes
 */
public record KeptStanding(String subscription, int revision, String entity, Standing standing, OptionalInt due) {}
