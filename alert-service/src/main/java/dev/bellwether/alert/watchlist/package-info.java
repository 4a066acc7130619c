/**
 * Entities that conditions name together: {@link dev.bellwether.alert.watchlist.Watchlists} keeps them,
 * {@link dev.bellwether.alert.watchlist.LiveWatchlists} holds which entity is on which, for the matching.
 *
 * <p>A change applies to every analysis created after the update returned, as a subscription's does and by the same means: before each
 * batch the follower asks for what was not committed when it last asked. That is later than the create time of an analysis, so with what it
 * decides it writes down which revisions it was the first to decide by ({@link dev.bellwether.alert.watchlist.Membership}): who decides a
 * step again asks who was on a watchlist then, and not by any clock. A watchlist that a subscription names is not deleted, and one
 * that is not there is not named: both are decided under the lock of the watchlist's name.
 */
@NullMarked
package dev.bellwether.alert.watchlist;

import org.jspecify.annotations.NullMarked;
