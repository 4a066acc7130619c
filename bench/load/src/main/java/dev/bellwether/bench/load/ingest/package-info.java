/** What comes in, against the rows that it makes written by plain SQL. */
@NullMarked
package dev.bellwether.bench.load.ingest;

import org.jspecify.annotations.NullMarked;
