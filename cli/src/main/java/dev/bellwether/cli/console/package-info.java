/**
 * What a person reads: tables that fit the terminal, colour where it is wanted, and JSON lines for programs.
 *
 * <p>Text that comes from a service was written by strangers, so a table never passes a control character on to a
 * terminal. Results go to standard output, everything said about them to standard error.
 */
@NullMarked
package dev.bellwether.cli.console;

import org.jspecify.annotations.NullMarked;
