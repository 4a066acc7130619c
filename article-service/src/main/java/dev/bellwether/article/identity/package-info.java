/**
 * By what copies of an article are known. So far {@link dev.bellwether.article.identity.ContentHash}: equal for bodies that differ
 * only in how they were typed.
 */
@NullMarked
package dev.bellwether.article.identity;

import org.jspecify.annotations.NullMarked;
