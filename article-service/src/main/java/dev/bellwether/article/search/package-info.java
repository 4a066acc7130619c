/**
 * Search: articles by their words.
 *
 * <p>{@link dev.bellwether.article.search.QueryParser} reads what a caller wrote into a {@link
 * dev.bellwether.article.search.Query}, a small tree with places for errors. The store finds and ranks by PostgreSQL's text
 * search; {@link dev.bellwether.article.search.Highlighter} then looks for the same words in the texts that were found.
 */
@NullMarked
package dev.bellwether.article.search;

import org.jspecify.annotations.NullMarked;
