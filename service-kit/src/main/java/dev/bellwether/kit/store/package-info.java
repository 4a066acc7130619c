/**
 * How a service reads and writes its database: {@link dev.bellwether.kit.store.Transactions} is the one way to write.
 *
 * <p>A write takes the locks of its resources before anything else, so that two revisions of one resource cannot get
 * transaction ids in the wrong order; it is repeated when the database asks for it; it ends even when its caller has
 * gone; and it wakes those who wait for changes once it is committed.
 *
 * <p>Where rows belong to owners, {@link dev.bellwether.kit.store.OwnedTransactions} is what a call reads and writes by, and
 * {@link dev.bellwether.kit.store.SystemWork} marks who does otherwise.
 */
@NullMarked
package dev.bellwether.kit.store;

import org.jspecify.annotations.NullMarked;
