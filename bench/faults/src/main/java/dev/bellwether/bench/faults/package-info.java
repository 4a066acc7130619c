/**
 * The harness that tries to break the services: it runs them as they are packaged, on a real PostgreSQL, makes one fault after
 * another while callers are at work, and checks everything that the callers saw.
 *
 * <p>{@code cluster} runs processes, {@code link} breaks the ways between them, {@code client} drives and watches,
 * {@code history} keeps the record and checks it, {@code fault} holds the faults, {@code report} what is kept of a run.
 */
@NullMarked
package dev.bellwether.bench.faults;

import org.jspecify.annotations.NullMarked;
