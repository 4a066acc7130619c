/**
 * Articles: taken in once, told of once, kept in every revision.
 *
 * <p>{@link dev.bellwether.article.article.Articles} are the use cases. A {@link
 * dev.bellwether.article.article.Submission} is extracted to a {@link dev.bellwether.article.article.Draft} without any
 * lock; {@link dev.bellwether.article.article.ArticleStore#put} then has it decided, together with those that came meanwhile, what
 * it is: a new article, a new revision of a known one, or nothing new. How is in {@code intake}.
 *
 * <p>An article that was retracted stays to be read, as one more revision with the same text; another text that comes in stands again.
 *
 * <p>An article is erased for good: its text goes, its tombstone stays, and whoever follows is told.
 */
@NullMarked
package dev.bellwether.article.article;

import org.jspecify.annotations.NullMarked;
