/**
 * How a command ends when it cannot do what was asked: each failure has one clear message and an exit code.
 *
 * <p>0 is success, 1 means that something was refused or differs, 2 that the command line is wrong, 3 that a service did
 * not answer.
 */
@NullMarked
package dev.bellwether.cli.failure;

import org.jspecify.annotations.NullMarked;
