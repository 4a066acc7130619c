/**
 * Stories as they stand: who was first, by how much, and how often it was copied. They are begun and joined in {@link
 * dev.bellwether.article.intake}; what is counted here is counted from their articles, so that an erasure shows at once.
 */
@NullMarked
package dev.bellwether.article.story;

import org.jspecify.annotations.NullMarked;
