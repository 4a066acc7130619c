/**
 * Measures the matching of conditions: against CEL, of which it must not differ, against another engine, and against itself as the
 * subscriptions become more.
 */
@NullMarked
package dev.bellwether.bench.peers;

import org.jspecify.annotations.NullMarked;
