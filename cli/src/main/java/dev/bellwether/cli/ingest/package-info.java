/**
 * {@code bellwether ingest}: hands documents to article-service over one stream, and counts what became of them.
 *
 * <p>A document that is refused does not stop the others. Each carries a request id made from its text and its place, so that
 * what was not answered is sent again without effect twice: over the next stream when the service was away, or by the same
 * command when that was killed. A service that stays away ends the command.
 */
@NullMarked
package dev.bellwether.cli.ingest;

import org.jspecify.annotations.NullMarked;
