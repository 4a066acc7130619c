/**
 * The alert-service's rows in PostgreSQL, and nothing that decides.
 *
 * <p>{@code AlertLedger} writes what was made of a batch of analyses: the analyses, the matches with their verdicts, the alerts with
 * their sequence, the change log and the deliveries, and what was counted over time, in the transaction that moves the follower's token. All or nothing.
 *
 * <p>Resources are written as mapped entities in a stateless session. Reads of alerts, and the leasing and recording of deliveries,
 * are single statements on the pool: each is a whole transaction.
 */
@NullMarked
package dev.bellwether.alert.store;

import org.jspecify.annotations.NullMarked;
