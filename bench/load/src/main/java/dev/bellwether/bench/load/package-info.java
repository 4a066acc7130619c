/**
 * Measures the packaged services on a real PostgreSQL: {@code measure} is what a measure is and is given, {@code report} what
 * is kept of a run and written into docs/performance.md. The measures stand in packages of their own.
 */
@NullMarked
package dev.bellwether.bench.load;

import org.jspecify.annotations.NullMarked;
