/**
 * {@code bellwether ingest}: hands documents to article-service, eight at a time, and counts what became of them.
 *
 * <p>A document that is refused does not stop the others. Each carries a request id of its own, so that a call is made
 * again when the service was away, without effect twice; a service that stays away ends the command.
 */
@NullMarked
package dev.bellwether.cli.ingest;

import org.jspecify.annotations.NullMarked;
