/** Articles by the hundred thousand, written straight into the database. */
@NullMarked
package dev.bellwether.bench.load.corpus;

import org.jspecify.annotations.NullMarked;
