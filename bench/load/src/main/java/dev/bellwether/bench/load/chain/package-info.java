/** How soon news is an alert, through all services. */
@NullMarked
package dev.bellwether.bench.load.chain;

import org.jspecify.annotations.NullMarked;
