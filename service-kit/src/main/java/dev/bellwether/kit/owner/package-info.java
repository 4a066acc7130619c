/**
 * To whom rows belong. Every call is made for an {@link dev.bellwether.kit.owner.Owner}, which goes with it through all that it waits for;
 * {@link dev.bellwether.kit.store.OwnedTransactions} shows it the rows of that owner alone, behind which stands row-level security.
 */
@NullMarked
package dev.bellwether.kit.owner;

import org.jspecify.annotations.NullMarked;
