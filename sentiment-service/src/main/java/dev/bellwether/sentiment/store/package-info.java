/**
 * Analyses in PostgreSQL: columns for filters, and the whole analysis as it is told. An analysis is written in one
 * transaction with its row in the change log, by the follower that moves its token in the same transaction.
 */
@NullMarked
package dev.bellwether.sentiment.store;

import org.jspecify.annotations.NullMarked;
