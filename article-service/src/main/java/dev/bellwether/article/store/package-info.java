/**
 * Articles in PostgreSQL. Rows are mapped entities, written in a stateless session together with their row in the change
 * log; lists find their ids by SQL and load the rows through the same mapping.
 */
@NullMarked
package dev.bellwether.article.store;

import org.jspecify.annotations.NullMarked;
