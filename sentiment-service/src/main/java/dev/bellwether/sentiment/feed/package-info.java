/**
 * Follows article-service: each created or revised article becomes an analysis, those of a retracted one are marked, and those of an
 * erased one become tombstones, written in the transaction that moves the token. Articles are analyzed a few at a time, so that the first is told before the last is made.
 */
@NullMarked
package dev.bellwether.sentiment.feed;

import org.jspecify.annotations.NullMarked;
