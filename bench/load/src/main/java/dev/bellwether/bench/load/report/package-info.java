/** What is kept of a run: a record in JSON, and a section of docs/performance.md for each measure. */
@NullMarked
package dev.bellwether.bench.load.report;

import org.jspecify.annotations.NullMarked;
