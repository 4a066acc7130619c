/**
 * {@code bellwether watch}: changes as they come, across lost connections.
 *
 * <p>The token of the last message that was printed is kept, and a connection that is lost is made again from there, so
 * that nothing is missed or printed twice.
 */
@NullMarked
package dev.bellwether.cli.watch;

import org.jspecify.annotations.NullMarked;
