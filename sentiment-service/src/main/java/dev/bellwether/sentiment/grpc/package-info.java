/** SentimentService and EntityService on the wire: endpoints without rules, and the mappers that know both sides. */
@NullMarked
package dev.bellwether.sentiment.grpc;

import org.jspecify.annotations.NullMarked;
