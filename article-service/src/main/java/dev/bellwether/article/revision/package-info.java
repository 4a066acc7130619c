/**
 * The revisions of an article, each as it stood, and what it changed.
 *
 * <p>{@link dev.bellwether.article.revision.TextDiff} compares two texts in two steps: their paragraphs, and then the words of those that
 * changed. Both steps are bounded, so that texts which share nothing are compared in bounded time, if by whole paragraphs.
 */
@NullMarked
package dev.bellwether.article.revision;

import org.jspecify.annotations.NullMarked;
