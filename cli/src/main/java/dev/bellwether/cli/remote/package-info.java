/**
 * The services as a command sees them: where they are, how to ask them, and what their refusals say to a person.
 *
 * <p>Calls are blocking and have a deadline. The only place where a gRPC status is read is {@link
 * dev.bellwether.cli.remote.Refusal}.
 */
@NullMarked
package dev.bellwether.cli.remote;

import org.jspecify.annotations.NullMarked;
