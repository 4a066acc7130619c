/**
 * The {@code bellwether} command: one class per subcommand, in packages by what they do.
 *
 * <p>{@code local} runs the whole topology on this machine, {@code demo} loads the seeds into it and compares what came
 * out; {@code ingest}, {@code inspect}, {@code resource} and {@code watch} ask running services as any client does. They
 * stand on {@code remote} (calls and refusals), {@code view} (how a resource reads), {@code input} (files), {@code
 * console} (tables and JSON lines), {@code time} and {@code failure} (messages and exit codes). Imports point that way
 * only.
 */
@NullMarked
package dev.bellwether.cli;

import org.jspecify.annotations.NullMarked;
