/** What is kept of a run: a record in JSON, and the table in docs/reliability.md that is written from it. */
@NullMarked
package dev.bellwether.bench.faults.report;

import org.jspecify.annotations.NullMarked;
