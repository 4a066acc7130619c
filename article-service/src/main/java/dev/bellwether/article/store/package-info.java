/**
 * Articles in PostgreSQL. Documents are written in groups, by statements over many rows; all else is written in a stateless
 * session through mapped entities. Either way the rows and their row in the change log are one transaction, under {@link
 * dev.bellwether.article.store.ArticleLock}. Lists find their ids by SQL and load the rows through the mapping.
 */
@NullMarked
package dev.bellwether.article.store;

import org.jspecify.annotations.NullMarked;
