/**
 * What comes in: analyses, and word of retracted and erased articles, from sentiment-service's log. The only place beside {@code grpc} that knows its messages.
 */
@NullMarked
package dev.bellwether.alert.feed;

import org.jspecify.annotations.NullMarked;
