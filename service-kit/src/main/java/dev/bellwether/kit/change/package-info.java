/**
 * The change log of a service, those who watch it, and the following of another service's.
 *
 * <p>{@link dev.bellwether.kit.change.ChangeLog} writes one row for each change, in the transaction of the change, and
 * reads them in the order (xid, seq), only below the horizon: the oldest transaction that is still open in the whole
 * cluster. Above it a smaller number may still be committed, so that a reader by number alone loses rows.
 *
 * <p>{@link dev.bellwether.kit.change.ChangeTail} is the one reader of a process that all its watchers share. It keeps
 * the newest changes in memory; who is further behind reads the log at its own pace, and nobody waits for anybody.
 *
 * <p>{@link dev.bellwether.kit.change.Follower} applies the changes of an upstream service. Its token is stored with what
 * was made of the changes, in one transaction, by compare-and-set under a lease on database time: a crash loses nothing,
 * and two replicas at once have no double effect.
 */
@NullMarked
package dev.bellwether.kit.change;

import org.jspecify.annotations.NullMarked;
