/**
 * What people want to be told of: {@link dev.bellwether.alert.subscription.Subscriptions} checks and keeps it,
 * {@link dev.bellwether.alert.subscription.LiveSubscriptions} holds every enabled subscription with its conditions compiled.
 *
 * <p>A subscription applies to every analysis created after its create or update returned, whichever replica answered: before each
 * batch the follower asks the table for what has changed since it last asked. Conditions are compiled when they are saved and when
 * they are loaded, never while news is matched.
 *
 * <p>A deleted subscription stays as a tombstone: its id is not given again, so an alert's name is never ambiguous.
 */
@NullMarked
package dev.bellwether.alert.subscription;

import org.jspecify.annotations.NullMarked;
